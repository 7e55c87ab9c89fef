# An approval: the pages of the contact group and of the organiser, and the mails.

# Names, times and durations come ready made.
comma = {"، "}
hours = { $hours } س { $minutes } د
not-named = دون ذكر الاسم
moved-added = { $code } جلسة جديدة: { $when }.
moved-removed = لم تعد { $code } فيه؛ كانت { $when }.
moved-to = تنتقل { $code } من { $was } إلى { $is }.
moved-length = مدة { $code } هي { $is ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $is } دقائق
    [many] { $is } دقيقة
   *[other] { $is } دقيقة
  } بدل { $was }.

# Mails.
mail-asked = عُرض البرنامج المقترح لـ { $meeting } على مجموعة الاتصال. نرجو أن تذكروا باسم { $network } هل توافق الشبكة أم تعترض.
mail-asked-discreet = سؤال بانتظار جوابكم.
mail-asked-subject = نرجو جوابكم باسم { $network }: البرنامج المقترح
mail-asked-subject-discreet = سؤال لكم
mail-again = عُرض برنامج آخر لـ { $meeting } على مجموعة الاتصال، وهو يحل محل السابق، ولم يعد ما قيل عن ذاك محسوبًا. نرجو أن تذكروا باسم { $network } هل توافق الشبكة أم تعترض. تُظهر صفحتكم ما تغيّر.
mail-again-discreet = تغيّر سؤال وهو بانتظار جوابكم.
mail-again-subject = نرجو جوابكم باسم { $network }: برنامج آخر
mail-again-subject-discreet = سؤال لكم من جديد
mail-reminded = لم تذكر { $network } بعد رأيها في البرنامج المقترح لـ { $meeting }. نرجو أن تذكروا هل توافق أم تعترض.
mail-reminded-discreet = ما زال سؤال بانتظار جوابكم.
mail-reminded-subject = تذكير: نرجو جوابكم باسم { $network }
mail-reminded-subject-discreet = تذكير: سؤال لكم
mail-until = نرجو الجواب قبل
mail-link = البرنامج وكلمة شبكتكم
mail-link-discreet = صفحتكم
mail-yours = هذا الرابط لكم وحدكم: نرجو ألا تمرروه إلى غيركم.
mail-ask = لديكم أسئلة؟ اكتبوا إلى { $mailbox }.

# The page of the contact group.
hers-title = البرنامج المقترح
hers-for = أنتم تتحدثون باسم { $network } في مجموعة الاتصال لـ { $meeting }. هذا ما يطلبه البرنامج من شبكتكم بجانب الشبكات الأخرى.
hers-nothing = لا شيء معروض على مجموعة الاتصال حاليًا. عندما يُعرض برنامج تصلكم رسالة.
hers-saved = حُفظت كلمة شبكتكم.
hers-superseded = عُرض في هذه الأثناء برنامج آخر على مجموعة الاتصال، وهو مبيَّن أدناه. ما زالت كلماتكم في الحقل ولم يُحفظ منها شيء بعد. انظروا إلى البرنامج الجديد ثم أجيبوا.
hers-closed = أُغلق هذا السؤال في هذه الأثناء ولم يُحفظ جوابكم. إن كان لشبكتكم رأي آخر فاكتبوا إلى الأمانة.
hers-lost = ما كنتم قد كتبتموه
hers-lost-how = لم يُحفظ. إن كان لا يزال قائمًا فانسخوه وأرسلوه إلى الأمانة:
hers-reason-missing = نرجو أن تذكروا لماذا تعترض شبكتكم، فبذلك فقط يمكن تغيير البرنامج.
hers-reason-long = السبب أطول من 2000 حرف: نرجو اختصاره.
hers-choose = نرجو أن تختاروا هل توافق شبكتكم أم تعترض.
hers-agreed = شبكتكم موافقة.
hers-objected = شبكتكم معترضة.
hers-silent = لم تقل شبكتكم شيئًا بعد.
heard = أجاب { $n } من { $all } من الشبكات.
until = الجواب قبل
why-on = السبب:
costs = ما يطلبه من شبكتكم
costs-how = الوقت الشاق لكل شخص: تُحسب الساعات خارج العمل مرة، وساعات النوم أكثر، ويدخل فيه ما رُحِّل من السنوات السابقة. تعدّ خانة «لا يمكنهن» في كل الجلسات كم مرة لا تكون مدعوة متفرغة، ولا تُعرض حيث للشبكة عدد قليل هنا.
network = الشبكة
burden = الوقت الشاق لكل شخص
earlier-years = منه من سنوات سابقة
cannot = لا يمكنهن
cannot-of = { $n } من { $all }
few = لا يُعرض
yours = شبكتكم
programme = البرنامج بتوقيت شبكتكم
meeting-time = توقيت الاجتماع:
own-free = يمكن لـ { $free } من { $invited } من شبكتكم الحضور.
own-night = ليل لدى { $n }
all-free = يمكن لـ { $free } من { $invited } من الجميع الحضور.
why-here = ما الذي تغيّره ساعة أبكر أو أبعد
unplaced = ليس لـ { $code } · { $title } وقت في هذا البرنامج.
your-word = كلمة شبكتكم
agree = نوافق
object = نعترض
changeable = يمكنكم تغييره إلى أن يُحسم البرنامج. ترى المنظِّمات السبب ولا تراه الشبكات الأخرى.
your-page = صفحتكم

# On both pages.
reason = السبب
reason-hint = لازم مع الاعتراض
changes = ما يختلف عن البرنامج السابق
note-title = تقول المنظِّمات
state-approved = وافقت كل الشبكات: أُقر البرنامج.
state-settled = تمضي المنظِّمات فيه وإن لم توافق كل الشبكات.
state-withdrawn = سُحب: لا يُطلب شيء من الشبكات.
state-superseded = حل محله برنامج آخر.

# The organiser's page.
title = موافقة مجموعة الاتصال
intro = اعرضوا مقترحًا على مجموعة الاتصال: تصل منسقات كل شبكة رسالة برابط شخصي، ويرين ما يطلبه البرنامج من شبكتهن بجانب الأخريات، ويوافقن أو يعترضن مع ذكر السبب.
refused = لم يُحفظ شيء:
what-proposal = المقترح { $n }
what-starts = جدول مواعيد
proposal-of = المقترح { $n } · { $when }
asked-title = عُرض
asked = { $when }، من { $by }
closed = { $when }، { $by }.
words-caption = ما تقوله كل شبكة
word = كلمتها
who-said = من قال ذلك
word-agrees = موافقة
word-objects = معترضة
word-silent = ليس بعد
nobody-to-ask = ليس لها منسقة في هذا الاجتماع: دونوا كلمتها يدويًا.
written-to = روسلت:
by-link = { $who }، { $when }، برابطها
by-organiser = { $who }، { $when }؛ دوّنها { $by }
stands-open = معروض على مجموعة الاتصال: أجاب { $n } من { $all } من الشبكات. بانتظار: { $list }
stands-objected = تعترض { $list }
released-as = صدر وهو القائم الآن: الإصدار { $n }.
release-it = انظروا ما الذي يغيّره إصداره
remind = تذكير من لم تجب
hear = تدوين كلمة وصلت بطريقة أخرى
hear-how = بالهاتف مثلًا. تُحسب كأنها من الشبكة نفسها، ويمكن للشبكة تغييرها برابطها.
said-by = من تحدثت باسم الشبكة
keep-word = حفظ الكلمة
go-on = المضي دون كل الشبكات
go-on-how = يُعد البرنامج عندئذ مقَرًّا. يُحفظ السبب وتقرؤه مجموعة الاتصال.
reason-go-on = لماذا نمضي
take-back = سحب
take-back-how = لا يُطلب شيء من الشبكات بعد ذلك. يبقى ما قيل محفوظًا.
reason-back = السبب (اختياري)
log = كل الكلمات بالترتيب
put = عرض برنامج
put-another = عرض برنامج آخر
put-supersedes = يحل محل الذي أعلاه: تُسأل الشبكات من جديد وترى ما تغيّر.
no-proposals = لا يوجد مقترح بعد.
to-proposals = اطلبوا واحدًا من المخطِّط
which = أيها
answer-by = الأجوبة حتى نهاية يوم
note = ما تودون قوله للشبكات
note-hint = اختياري
put-button = عرضه على مجموعة الاتصال
earlier = ما عُرض سابقًا
passes = ما صدر دون كلمة مجموعة الاتصال
pass = الإصدار { $n }، { $when }، من { $by }: { $why }
rule = ما يحتاجه الإصدار
rule-recommended = بعد سؤال مجموعة الاتصال يحتاج إصدار ما لم تقرّه إلى سبب يُحفظ.
rule-required = لا يصدر شيء لم تقرّه مجموعة الاتصال.
rule-keep = حفظ
done-asked = البرنامج معروض على مجموعة الاتصال، وتصل منسقاتها رسائل.
done-reminded = عدد رسائل التذكير في الطريق: { $n }.
done-heard = حُفظت كلمة الشبكة.
done-settled = يُعد البرنامج مقَرًّا، وحُفظ السبب.
done-withdrawn = سُحب.
done-rule = حُفظت القاعدة.
