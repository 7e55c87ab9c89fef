## What several pages say
days = من { $first } إلى { $last }
meetings = الاجتماعات
people = الأشخاص
workshops = ورش العمل
networks = الشبكات
network = الشبكة
availability = من يستطيع ومتى
import-again = استيراد جديد
zone-is = منطقة توقيت البرنامج: { $name }
keep = حفظ
cancel = إلغاء
change = تعديل
remove = إزالة
all = الكل
none = لا شيء
saved = حُفظ.

## The list of meetings
meetings-none = لا يوجد اجتماع بعد. أنشئوا اجتماعًا من الجداول التي لديكم: الشبكات وورش العمل والمشاركات، وأوقات التفرغ إن كانت معروفة.
meetings-import = استيراد اجتماع
meetings-import-another = استيراد اجتماع آخر
meetings-stand-lasts = جارٍ الآن
meetings-stand-ahead = قادم
meetings-stand-over = انتهى
meetings-next = التالي:

## The meeting at a glance
glance-next = الخطوة التالية
glance-done = تمّ
glance-later = لاحقًا
glance-left-out = تُرك
glance-all-done = أُنجز كل شيء. بقي التسليم إلى الأمانة التالية.
glance-steps = أين وصل الاجتماع
glance-attention = ما يحتاج إلى انتباه
glance-answered-by-network = من ذكرن أوقات تفرغهن، بحسب الشبكة
step-model = الشبكات والأشخاص وورش العمل
step-model-do = استوردوا جداولكم
step-model-fact = الشبكات: { $networks } · الأشخاص: { $people } · ورش العمل: { $workshops }
step-availability = من يستطيع ومتى
step-availability-do = عرض من يستطيع ومتى
step-availability-fact = قالت { $answered } من أصل { $asked } متى تستطيع؛ وللبقية تُحتسب الساعات المعتادة في منطقتها
step-proposal = مقترح برنامج
step-proposal-do = طلب مقترحات
step-proposal-fact = { $n ->
        [0] لا مقترحات بعد: اطلبوها من المخطِّط
       *[other] المقترحات: { $n }
    }
step-approval = موافقة مجموعة الاتصال
step-approval-do = عرض برنامج على مجموعة الاتصال
step-approval-fact = { $state ->
    [open] موافقة: { $agree }، اعتراض: { $object }، دون رد بعد: { $silent }
    [approved] جميع الشبكات موافقة
    [settled] اتُّخذ القرار مع أن الشبكات لم توافق جميعها
   *[none] لم يُسأل أحد بعد
}
step-release = برنامج منشور
step-release-do = معاينة ما سيُعلَن ثم النشر
step-release-fact = { $n ->
        [0] لم يُنشر شيء: لم تُبلَّغ أي مشاركة بعد
       *[other] الإصدار { $n } · الجلسات: { $sessions }
    }
step-invitations = الدعوات
step-invitations-do = عرض من أُبلغت وبماذا
step-invitations-fact = رسائل أُرسلت: { $sent } · تنتظر: { $waiting } · رُفضت: { $refused }
step-answers = الردود
step-answers-do = عرض الردود
step-answers-fact = { $replied } من أصل { $invited } من الدعوات عليها رد
step-attendance = الحضور
step-attendance-do = تسجيل من حضرت
step-attendance-fact = { $recorded } من أصل { $sessions } من الجلسات لها سجل؛ النهائي منها: { $final }
step-report = التقرير
step-report-do = كتابة التقرير ونشره
step-report-fact = اتُّفق على الخلاصات في { $agreed } من أصل { $sessions } من الجلسات؛ اللغات المنشورة: { $published }
attention-refused = رسائل رُفضت: { $n }
attention-held = رسائل محجوزة: { $n }
attention-untold = أشخاص لم يُعلَموا بما هو قائم الآن: { $n }
attention-counters = أوقات أخرى اقتُرحت بالبريد ولم يُرد عليها: { $n }
attention-names = أسماء في سجلات الحضور لم تُعرف: { $n }
attention-facilitators = ورش عمل بلا ميسِّرة: { $n }
attention-outside = أشخاص غير مدعوين لأن شبكتهم لم تنضم بعد: { $n }
attention-silent = شبكات لم تقل أي من عضواتها متى تستطيع: { $n }

## Who can when
can-for = العرض لـ
can-everybody = الجميع
can-show = عرض
can-how = يبيّن كل رقم كم من كل مئة من أصل { $n } من الأشخاص يستطيعون في الساعة التي تبدأ عندها، بسهولة أو عند الحاجة؛ وكلما كان اللون أغمق كان العدد أكبر. يقود كل رقم إلى الأسماء. الساعات بتوقيت { $zone }.
can-nobody-sleeps = في هذه الساعات لا أحد نائم: { $hours }.
can-somebody-sleeps = في هذه الساعات يكون الليل (من 22:00 إلى 07:00 حيث تعيش كل واحدة) لأقل عدد، { $n } من { $of }: { $hours }.
can-hour = الساعة
can-days = الأيام: كم في المئة يستطيعون
can-local = الساعة نفسها حيث يعيش معظم كل شبكة
can-night = ليل
can-day-for-all = نهار للجميع
can-legend-night = الخانات الداكنة مع قمر: الوقت هناك ليل، من 22:00 إلى 07:00.
can-clocks-change = تتغير ساعات { $name } خلال هذه الأيام؛ والساعات المعروضة هي ساعات اليوم الأول.
can-no-sessions = بلا جلسات
can-earlier-days = الأيام السابقة
can-later-days = الأيام اللاحقة
can-days-of = أيام الاجتماع
can-all-days = كل الأيام
can-day-outside = هذا اليوم ليس من أيام الاجتماع.
can-on = من يستطيع ومتى يوم { $name }
can-day-how = كم من كل شبكة يستطيعون في الساعة التي تبدأ عندها، ومن أصل كم؛ وتحته الساعة حيث يعيش معظم أعضاء الشبكة. تقود الساعة إلى الأسماء.
can-at = من يستطيع في { $name }
can-yes = يستطيعون
can-if-need-be = عند الحاجة
can-no = لا يستطيعون
can-and-more = و{ $n } أخرى
can-answered-heading = من أجابت
can-answered = أجابت
can-of = من أصل
can-usual-hours = الساعات المعتادة
can-silent-how = لمن لم يُجبن تُحتسب الساعات المعتادة في مناطقهن. تقود الشبكة إلى أعضائها.
can-people-of = أشخاص { $name }
can-represents-nobody = لا تمثل أحدًا في هذا الاجتماع.
can-nobody-at-all = لا أحد محسوب هنا بعد: استوردوا الأشخاص أولًا أو اختاروا ورشة أخرى.

## Import, and what it would change
diff-title = ما الذي سيغيّره الاستيراد
diff-meanwhile = تغيّر الاجتماع منذ أن اطلعتِ. لم يُستورد شيء؛ وهذا ما سيغيّره الاستيراد الآن.
diff-nothing = تقول الملفات ما هو موجود أصلًا.
diff-nothing-yet = لم يُحفظ شيء بعد. راجعوا ما يلي ثم استوردوه كما هو تمامًا، أو اتركوه.
diff-counts = بالأرقام
diff-meeting = الاجتماع
diff-what = ماذا
diff-row = السطر
diff-who = الاسم
diff-fields = ما يتغير
diff-empty = فارغ
diff-more = أسطر أخرى من هذا النوع غير معروضة: { $n }
diff-apply = استوردوا هذا كما هو
diff-drop = تركه
diff-waits = تنتظر الملفات هنا ساعة واحدة.
what-new = جديد
what-changed = متغيّر
what-gone = خارج
what-same = كما كان
import-answers = إجابات عن الأوقات
import-of-these = من بين
import-did = ما فعله الاستيراد
import-done-title = استُورد الاجتماع
import-nothing-title = لم يتغير شيء
import-all-stored = كل ما في الملفات صحيح وقد حُفظ.
import-no-availability = لم يُعطَ ملف للأوقات: إلى أن تقول المشاركات متى يستطعن، تُحتسب الساعات المعتادة في مناطقهن.
import-invited = من المدعو
import-workshop = الورشة
import-notes = جدير بالمعرفة
import-go = إلى الاجتماع
import-how = خذوا الجداول كما هي.
import-how-again = يُنقل الاجتماع إلى ما تقوله الملفات؛ ويخرج منه من لم يعد فيها من أشخاص وورش. ويبقى ما غيّرتموه في الصفحات ولا تذكره الملفات.
import-how-both = ترون أولًا ما الذي سيتغير. لا يُحفظ شيء ما لم يكن كل شيء صحيحًا؛ والملفات نفسها مرتين لا تغيّر شيئًا.
import-look = عرض ما سيتغير
import-faults = { $n ->
        [zero] لا شيء للإصلاح.
        [one] أمر واحد يجب إصلاحه؛ لم يُحفظ شيء.
        [two] أمران يجب إصلاحهما؛ لم يُحفظ شيء.
        [few] { $n } أمور يجب إصلاحها؛ لم يُحفظ شيء.
        [many] { $n } أمرًا يجب إصلاحها؛ لم يُحفظ شيء.
       *[other] { $n } أمر يجب إصلاحها؛ لم يُحفظ شيء.
    }
import-mend = أصلحوا الملفات واختاروها مجددًا أدناه؛ وقد حُفظ ما كتبتموه.
import-every-fault = كل خطأ بترتيب الملفات
import-file = الملف
import-column = العمود
import-wrong = ما الخطأ
import-files = الملفات
import-sheets = الجداول
import-sheets-hint = networks.csv و workshops.csv و participants.csv و availability.csv إن وُجد؛ أو مصنّف XLSX واحد بأوراق لها هذه الأسماء. اختاروها كلها معًا أو أفلتوها هنا.
import-limits = الحدود وخيارات أخرى
import-limits-again = ما تتركينه فارغًا يبقى كما هو.
import-limits-new = ما تتركينه فارغًا يأخذ قيمته المعتادة.
import-as-it-is = كما هو
option-name = الاسم
option-slug = الاسم القصير
option-hint-slug = للعناوين، مثل ga-2020: أحرف لاتينية صغيرة وأرقام وشرطات
option-from = اليوم الأول
option-to = اليوم الأخير
option-zone = منطقة توقيت البرنامج
option-hint-zone = تُحسب الأيام بها، مثل Europe/Rome
option-grid = الشبكة الزمنية
option-hint-grid = الدقائق بين بدايتين ممكنتين؛ عادةً 15
option-per-day = جلسات في اليوم
option-hint-per-day = عادةً 1
option-parallel = جلسات في آن واحد
option-hint-parallel = عادةً 1
option-rest = استراحة
option-hint-rest = دقائق بين جلستين للميسّرة نفسها؛ عادةً 30
option-free-days = أيام بلا جلسات
option-hint-free-days = أيام الأسبوع بلا جلسات؛ عادةً sat,sun؛ وnone لعدم وجودها
option-preset = ما يُقدَّم أولًا
preset-balanced = متوازن
preset-attendance-first = الحضور أولًا
preset-fairness-first = الإنصاف أولًا
option-alliance = التحالف
option-hint-alliance = اسمه القصير؛ يُنشأ إن لم يكن موجودًا
option-mailbox = صندوق البريد
option-hint-mailbox = للتحالف: مرسل كل رسائله
option-sender-name = اسم المرسِل
option-hint-sender-name = بجانب ذلك العنوان في كل رسالة

## Columns
field-name = الاسم
field-email = البريد
field-networks = الشبكات
field-member-dates = تواريخ العضوية
field-time-zone = المنطقة الزمنية
field-language = اللغة
field-role = الدور
field-workshops = ورش العمل
field-hours = الساعات المعتادة
field-discreet = بتكتّم
field-named = يجوز ذكر اسمها
field-joined = تاريخ الانضمام
field-code = الرمز
field-kind = النوع
field-title = العنوان
field-theme = الموضوع
field-lead = الشبكة القائدة
field-minutes = الدقائق
field-audience = الجمهور
field-earliest = أبكر تاريخ
field-latest = آخر تاريخ
field-facilitators = الميسّرات
field-rapporteur = المقرّرة
field-required = حضورهن لازم
field-quorum = النصاب
field-network-quorum = النصاب بحسب الشبكة
field-pinned = مثبّت على
field-not-before = ليس قبل
field-forbidden = أوقات ممنوعة
field-join-link = رابط الانضمام

## People
people-sizes = كم شخصًا تمثل كل شبكة في اليوم الأول
people-of-none = بلا شبكة (شركاء وجمهور وشبكات لم تنضم بعد)
people-search = الاسم أو العنوان
people-nobody-fits = لا أحد يطابق: استعملوا كلمات أقل، أو
people-show-all = عرض الكل
people-nobody-yet = لا أحد في القائمة بعد. أضيفوا شخصًا، أو
people-import = استوردوا المشاركات
people-count = { $n ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
        [many] { $n } شخصًا
       *[other] { $n } شخص
    }
people-page = ، الصفحة { $page } من { $pages }
people-pages = صفحات القائمة
people-before = السابقة
people-next = التالية
people-bold = الشبكة بالخط العريض تمثلها في المجاميع.
people-written-to = المراسلة
people-discreetly = بتكتّم
people-may-be-named = يجوز ذكر اسمها
people-no-reminders = بلا تذكيرات
people-gone = لم يعد { $name } في القائمة.
people-wishes-kept = حُفظ. تراعيه رسالتها التالية؛ وأُعيدت كتابة ما ينتظرها حيث تغيّرت الكلمات.
person-new = إضافة شخص
person-add = إضافتها
person-name = الاسم
person-email = عنوان البريد
person-email-hint = عنوان آخر يُعدّ تصحيحًا: يُرسَل إليه كل ما ينبغي أن يكون لديها
person-sure = العنوان صحيح كما هو
person-zone = المنطقة الزمنية
person-zone-hint = مثل Europe/Rome
person-language = لغة رسائلها
person-role = الدور
person-network = الشبكة التي تمثلها
person-also = تنتمي أيضًا إلى
person-workshops = ورش العمل
person-workshops-legend = ورش العمل التي يمكنها حضورها
person-workshops-hint = الجلسات العامة مفتوحة لكل من في القائمة. أما من تيسّر أو تقرّر أو يلزم حضورها فيُحدَّد في الورشة.
person-wishes = كيف يُكتب إليها
person-discreet = بتكتّم
person-discreet-long = بتكتّم: لا شيء عن الموضوع في الرسائل والتقويم
person-named = يجوز ذكر اسمها
person-named-long = يجوز ذكر اسمها ميسّرةً
person-reminders = التذكيرات
person-reminders-long = التذكيرات والملخصات
person-next-release = تُحتسب الورش والشبكة والدور من المقترح والنشر التاليين؛ ولا تُرسل رسائل بسببها الآن.
person-written-again = رسائل تُكتب إليها من جديد: { $n }.
person-when = متى تستطيع
person-sent = ما أُرسل إليها
person-data = بياناتها: ما نحتفظ به، وتسليمه، ومحوه
person-remove = إخراجها من القائمة
person-remove-how = تخرج من هذا الاجتماع بكل أدوارها في الورش؛ وتبقى في التحالف وفي الاجتماعات الأخرى.
person-remove-holds = دعوات لديها يسحبها النشر التالي: { $n }.
person-remove-button = إخراج { $name } من القائمة
form-refused = لم يتغير شيء: أصلحوا ما هو معلَّم أدناه. وما كتبتموه محفوظ.
clash-heading = غيّر شخص آخر هذا في هذه الأثناء
clash-how = لم يُحفظ ما كتبتموه ولم يضع: اختاروا لكل حقل ما يجب أن يبقى.
clash-field = الحقل
clash-theirs = المحفوظ الآن
clash-mine = ما كتبتموه
clash-keep = حفظ المختار
role-member = عضوة
role-coordinator = منسّقة
role-facilitator = ميسّرة
role-partner = شريكة
role-public = من الجمهور
part-facilitator = ميسّرة
part-rapporteur = مقرّرة
part-required = حضورها لازم

## Workshops
ws-new = إضافة ورشة
ws-added = أُضيفت الورشة. حددوا من تيسّرها، ومن يمكنه حضورها في صفحة الأشخاص.
ws-left = خرج { $name } من الاجتماع.
ws-none = لا ورش بعد. أضيفوا واحدة، أو
ws-import = استوردوها مع الأشخاص
ws-count = { $n ->
        [zero] لا شيء للجدولة
        [one] ورشة واحدة للجدولة
        [two] ورشتان للجدولة
        [few] { $n } ورش للجدولة
        [many] { $n } ورشة للجدولة
       *[other] { $n } ورشة للجدولة
    }
ws-invited = مدعوون
ws-invited-n = المدعوون: { $n }
ws-not-invited-n = مسجّلون من شبكات لم تنضم بعد: { $n }
ws-when = متى
ws-nobody = لم يُحدَّد أحد
ws-secretariat = الأمانة
ws-pinned = مثبّتة
ws-held = محجوزة
ws-may-move = يجوز أن ينقلها مقترح
ws-anywhere = حيث يناسب أكثر
ws-no-limits = في أي ساعة
ws-any-day = أي يوم من الاجتماع
ws-from-day = من { $day }
ws-until-day = حتى { $day }
ws-about = ما هي
ws-minutes = { $n ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
  }
ws-dates = التواريخ
ws-dates-hint = يأخذ استيراد لاحق تواريخ ملفه.
ws-hold = الحجز
ws-hold-how = بعد النشر تبقى الورشة المحجوزة حيث أُعلنت: لا ينقلها مقترح ولا نشر إلى أن تحرروها.
ws-hold-it = حجزها
ws-let-go = تحريرها
ws-addresses = عناوين البريد كما في صفحة الأشخاص، واحد في كل سطر
ws-addresses-more = عناوين البريد، واحد في كل سطر، إلى جانب الميسّرات والمقرّرة
ws-address = عنوان بريدها كما في صفحة الأشخاص؛ فارغ: لا أحد
ws-clock-of = بتوقيت { $name }؛ فارغ: لا قاعدة
ws-which = تتكرر الساعة مرتين تلك الليلة؛ أيهما المقصودة؟
ws-which-first = الأولى
ws-which-second = الثانية
ws-forbidden-hint = واحد في كل سطر: يوم (2020-10-15) أو 2020-10-13T09:00/12:00
ws-quorum-how = يجب أن يكون هذا العدد متفرغًا طوال الجلسة. فارغ: لا قاعدة.
ws-quorum-all = إجمالًا، عدا الميسّرات
ws-quorum-of = من { $name }
ws-join-hint = عنوان القاعة على الشبكة؛ يُرسل مع النشر التالي
ws-code-hint = مثل WG6: أحرف وأرقام و- _ و.؛ ولا يتغير بعدها
ws-told = أُبلغ الناس بأنها في { $name }. تبقى هذه الساعة إلى أن ينقلها نشر؛ ويصلهم ما تغيّرينه هنا مع النشر التالي، ولا رسائل قبله.
ws-told-link = عرض ما سيعلنه النشر التالي
ws-who = من المدعو
ws-must = لازم
ws-may = ممكن
ws-who-can = من يستطيع ومتى
ws-remove = إخراجها من الاجتماع
ws-remove-how = يبقى أشخاصها وتذهب مقاعدها وقواعدها. ما نُشر لا يمكن إخراجه: ألغي جلسته في البرنامج.
ws-remove-button = إخراج { $name }
ws-rules = الترتيب والمسافات
ws-no-rules = لا قاعدة بين ورشتين.
ws-add-rule = إضافة قاعدة
ws-rule = القاعدة
ws-other-workshop = الورشة الأخرى
ws-gap = الدقائق بينهما
ws-gap-hint = للترتيب والمسافة
rule-before = قبل
rule-gap = يبتعد عن
rule-no-overlap = لا يتداخل مع
rule-different-day = في يوم غير يوم
rule-same-day = في يوم واحد مع
rule-says-before = { $first } قبل { $second }
rule-says-before-gap = { $first } قبل { $second }، وبينهما { $gap } دقيقة على الأقل
rule-says-no-overlap = لا يتداخل { $first } مع { $second }
rule-says-gap = بين { $first } و{ $second } ما لا يقل عن { $gap } دقيقة
rule-says-different-day = { $first } و{ $second } في يومين مختلفين
rule-says-same-day = { $first } و{ $second } في اليوم نفسه
kind-workshop = ورشة
kind-plenary = جلسة عامة
kind-opening = افتتاح
kind-closing = ختام
audience-public = للجمهور
audience-networks = للأعضاء

## Networks
network-new = إضافة شبكة
network-joined = تنتمي من هذا اليوم؛ فارغ: منذ البداية
network-since = منذ { $name }
networks-edit = أسماء الشبكات ورموزها
people-readmit = إعادة قبول من مُحيت بياناتها
