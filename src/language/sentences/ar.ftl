# Sentences that the program makes in English: this file has them word for word, the others say them.

# Anywhere.
nowhere = هذا العنوان لا يؤدي إلى شيء. يجب أن يكون الرابط الوارد في الرسالة كاملًا، وربما حلّ محله رابط أحدث.
no-link = هذا الرابط لا يعمل (أو لم يعد يعمل). استخدموا رابط أحدث رسالة، أو اطلبوا رابطًا آخر من الأمانة.
used-link = استُخدم هذا الرابط من قبل أو انتهت صلاحيته. اطلبوا رابطًا جديدًا في صفحة تسجيل الدخول.
other-session = لم يُفتح النموذج في هذه الجلسة: افتحوا الصفحة من جديد وأعيدوا المحاولة.
other-site = طُلب هذا التغيير من صفحة موقع آخر فلم يُنفَّذ: افتحوا صفحتنا وأعيدوا المحاولة.
our-fault = سُجِّل الخطأ ولم يُحفظ شيء. يرجى إبلاغ الأمانة إذا تكرر.
form-too-large = النموذج كبير جدًا: اختصروا النص أو أرسلوه على أجزاء.
method = هذا العنوان للقراءة أو لإرسال النماذج (GET وHEAD وPOST) لا غير.
no-session = هذا الرابط لا يؤدي إلى جلسة من جلساتكم. استخدموا رابط أحدث رسالة، أو اطلبوا رابطًا آخر من الأمانة.
no-programme = لا يوجد برنامج عام في هذا العنوان
not-public = لا توجد جلسة كهذه في البرنامج العام
unknown-zone = «{ $typed }» ليست منطقة زمنية معروفة؛ أقرب الأسماء { $near }

# Attendance: names.
bears-this-name = هذا اسمها
address-differs = عنوانها يختلف بحرف أو حرفين
part-of-name = جزء من اسمها
name-and-more = اسمها وزيادة
address-spells = هكذا يُكتب في عنوانها
similar-name = اسم مشابه
in-another-session = كانت هي في جلسة أخرى
and-not-invited = { $why-said }؛ ليست مدعوة إلى هذه الجلسة
name-gone = لم يعد هذا الاسم في سجل { $code }: سُحب الملف الذي جاء معه
not-of-this-session = ليست من أهل هذه الجلسة؛ ابحثوا عنها باسمها.
address-of-member = { $email } عنوان { $name }، وهي من هذا الاجتماع: قولوا إنها هي
whose-name = قولوا لمن الاسم: اضغطوا على أحد أزرار الصفحة
guest-nameless = للضيفة اسم: اكتبوه
name-too-long = الاسم أطول من { $n } حرف

# Attendance: a platform's file.
choose-file = اختاروا الملف الذي أعطتكم إياه المنصة
file-in-both = استُورد هذا الملف للجلسة { $code } أيضًا في { $when }: من وردت فيه تُحسب في الجلستين
file-already = سبق استيراد هذا الملف للجلسة { $code } في { $when }: لم يتغير شيء
times-and-minutes = من يذكر لهن ملف أوقاتًا وآخر دقائق فقط: { $n }؛ لا يُجمع الاثنان، ويُحسب الأكبر
other-title = عنوان التقرير «{ $topic }»: هل هو ملف { $code }؟
dates-of-session = { $why-said }؛ تواريخه تواريخ { $code }
no-such-file = لا يوجد ملف كهذا في سجل { $code }: سُحب من قبل
no-file-waits = لا ينتظر هنا ملف لكم: ينتظر الملف ساعة واحدة، ولمن أرسلته وحدها. اختاروه من جديد.
file-waited = أُرسل { $file } في { $when } وانتظر ساعة ثم حُذف. اختاروه من جديد.
not-read = لا يمكن قراءة «{ $shown }» ({ $kind })؛ صحّحوا الخلية أو صدّروا التقرير من جديد
mixed-dates = لا تُقرأ تواريخه كلها بترتيب واحد لليوم والشهر والسنة: عُدّل الملف أو دُمج ملفان
other-days = تُقرأ تواريخه { $dates }، وليس منها يوم الجلسة { $day }: هل هو ملف جلسة أخرى؟
list-without-times = قائمة بلا أوقات: كل من فيها تُحسب حاضرة طوال الجلسة
file-empty = الملف فارغ؛ صدّروا تقرير المشاركات من جديد
no-report = ليس تقرير حضور: المنتظر تقرير المشاركات من Zoom أو Teams أو Meet أو Webex، أو قائمة عناوين بريد، أو أعمدة name وemail وstart وend؛ والموجود «{ $found }»
quotation-open = علامة اقتباس تُفتح هنا ولا تُغلق: قُطع الملف أو فيه علامة زائدة؛ صدّروه من جديد
row-cut = ينتهي الملف في وسط هذا السطر ({ $row }): قُطع؛ صدّروه من جديد
several-meetings = يضم { $n } من الاجتماعات ({ $which })؛ أرسلوا ملفًا لكل جلسة
lists-nobody = لا يذكر أي حاضرة؛ هل صُدّر التقرير قبل الجلسة؟
may-be-cut = يقول التقرير إن { $stated } حضرن ويذكر { $listed }: ربما قُطع؛ صدّروه من جديد
was-cut = يقول إن { $stated } حضرن ويذكر { $listed }: قُطع؛ صدّروه من جديد
no-leaving = اتصالات بلا وقت مغادرة تُحسب حتى نهاية الجلسة: { $n }
end-before-start = أسطر تنتهي قبل أن تبدأ ولا تُحسب: { $n }
away-between = من يعطيهن التقرير وقتًا أقل مما بين أول دخول وآخر خروج غبن بينهما؛ لا يقول متى، فيُخصم من الجلسة: { $n }
minutes-no-times = يذكر التقرير دقائق بلا أوقات: تُحسب كأنها في الجلسة، ولا تزيد على مدتها
nobody-connected = لم تكن أي منهن متصلة أثناء الجلسة ({ $session }): اتصالاته { $theirs } بقراءة { $zone }؛ { $why-said }
other-session-or-zone = هو ملف جلسة أخرى، أو أوقاته من منطقة أخرى
fits-in-zone = تطابقها بقراءة { $zone }: إن كان لحساب المضيفة تلك المنطقة فاستوردوه بالمنطقة { $same }، وإلا فهو ملف جلسة أخرى
left-out = استُبعدت اتصالات تبعد عن الجلسة أكثر من ثلاث ساعات، لأن الملف يضم اجتماعًا آخر أيضًا: { $n }
fit-better = يقع { $n }٪ فقط من وقت الاتصال في الجلسة ({ $session }) بقراءة الأوقات في { $zone }؛ وهي أوفق بقراءة { $other }: إن كان لحساب المضيفة تلك المنطقة فاستوردوه بالمنطقة { $same }
less-than-half = يقع أقل من نصف وقت الاتصال في الجلسة ({ $session }): هل أوقات الملف حقًا من { $zone }؟

# Attendance: marks, notes and the record.
not-on-list = ليست في قائمة هذه الجلسة: أضيفوها باسمها
many-by-name = أُضيفت { $n } بالاسم من قبل: استوردوا قائمة
no-part-of-session = من الدقيقة { $from } إلى { $until } ليس جزءًا من جلسة مدتها { $length } دقيقة: تحضر قبل أن تغادر، من الدقيقة 0 إلى { $most }
write-her-name = اكتبوا اسمها
name-one-line = الاسم سطر واحد لا يزيد على { $n } حرف
no-minute = لم تحضر أي دقيقة: اكتبوا 1 أو أكثر، أو اسحبوا العلامة
not-marked = لم تُسجَّل { $who } يدويًا في { $code }
no-minutes = «{ $typed }» ليس عدد دقائق
notes-too-long = الملاحظات أطول من { $n } حرف: اختصروها
notes-meanwhile = كتبت أخرى في الملاحظات وصفحتكم مفتوحة
record-is-final = سجل { $code } نهائي{ $since-said }. يمكن لمنظِّمة أن تعيد فتحه مع ذكر السبب في صفحة الجلسة.
final-since = : جعلته { $by } نهائيًا في { $when }
not-over-yet = تستمر { $code } حتى { $when }: يمكن جعل سجلها نهائيًا بعد ذلك
no-record = ليس للجلسة { $code } سجل حضور بعد: استوردوا ملف المنصة أو سجّلوا الحضور، ثم اجعلوه نهائيًا
not-final = سجل { $code } ليس نهائيًا: يمكن تغييره كما هو
why-reopened = قولوا لماذا يُعاد فتح السجل: يُدوَّن ذلك فيه
characters-allowed = فيه { $n } حرفًا؛ والمسموح { $most }
log-named-minutes = باسم مكتوب، من الدقيقة { $from } إلى { $until }
log-minutes = من الدقيقة { $from } إلى { $until }
log-named = باسم مكتوب
log-was-not-there = إنها لم تكن حاضرة
log-was-there = إنها كانت حاضرة

# Delivery: where a mail stands.
put-off-until = حتى { $when }
put-off-words = { $until-said }: { $words }
until-let-go = إلى أن تطلقها منظِّمة
later-took-place = حلت محلها رسالة أحدث
never-got = لم يصلها قط ما تلغيه هذه الرسالة.
holds-nothing = ليس لديها شيء منها.
still-shows = ما زال تقويمها يعرض المراجعة { $n }: لم يصل الإلغاء.
once-more = لديها المراجعة { $n }؛ أُرسلت مرة أخرى ولم تصل.
newer-lost = لديها المراجعة { $n }؛ لم تصل المراجعة { $new }.
holds-until-then = لديها المراجعة { $n } حتى ذلك الحين.
holds-revision = لديها المراجعة { $n }.
out-again-lost = ليست في تقويمها؛ ولم يصلها أنها قائمة لها من جديد.
out-until-then = ليست في تقويمها حتى ذلك الحين.
out-of-calendar = ليست في تقويمها.
language-unknown = لغتها «{ $code }» ولا نتكلمها: رسائلها بالإنكليزية.
line-break-name = في اسمها سطر جديد؛ رسائلها تُسقطه.
hour-moved = { $why-said }: ذكرت رسالتها { $then }، وستُظهر ساعتها { $now }. أعيدوا إرسالها.
rules-changed = تغيرت قواعد { $zone } منذ أُبلغت (هي الآن قواعد { $version })
zone-changed = كانت منطقتها { $old } حين أُبلغت وهي الآن { $new }

# The ledger over the years.
say-why-shown = قولوا لماذا: يُعرض ذلك بجانب الرقم ما دام السجل قائمًا
one-line = اكتفوا بسطر واحد لا يزيد على { $n } حرف
minutes-a-head = تبدأ الشبكة بـ 0 إلى { $n } دقيقة للفرد
not-at-meeting = هذه الشبكة ليست في الاجتماع
no-network = لا توجد شبكة { $code }

# The name service.
the-mailbox = صندوق البريد
the-keys-name = اسم المفتاح
the-domain = النطاق
the-records = السجلات
no-domain-name = لا يمكن أن يرد «{ $name }» في اسم نطاق
no-records = لم يوجد أي منها؛ يحتاج كل سطر إلى اسم ونوع ونص، مثل _dmarc.alliance.example TXT "v=DMARC1; p=none"
dkim-none = ليس لـ { $name } سجل، فلا يستطيع أحد التحقق من توقيعاتنا{ $make-said }
dkim-signs-as-from = نوقّع باسم { $domain }، نطاق From
dmarc-none = ليس لـ _dmarc.{ $domain } سجل؛ يرفض Gmail وOutlook كثيرًا من رسائل نطاق بلا سجل
dmarc-says = يقول { $name } ‏p={ $policy }
mx-none = ليس لـ { $domain } سجل MX، فلا تجد الردود والمرتجعات إلى { $mailbox } طريقها
mx-goes = البريد إلى { $domain }، ومعه الردود والمرتجعات، يذهب إلى { $host }
spf-none = ليس لـ { $domain } سجل SPF، فلا يعرف أحد إن كان يحق لخادمنا الإرسال عنه
spf-no = سجل SPF لـ { $domain } لا يسمح لـ { $host } بالإرسال عنه
spf-all = ينتهي سجل SPF لـ { $domain } بـ ‎+all، وهذا يسمح للعالم كله بالإرسال عنه: أنهوه بـ ‎-all أو ‎~all

# What became of a mail.
seen-before = سبق أن وصلت هذه الرسالة نفسها ({ $outcome }): لا يتغير شيء
own-mail-back = عادت إلينا رسالة منا: لا يُرد عليها
machine-wrote = كتبتها آلة ({ $why }): لا يُرد عليها
letter-no-calendar = رسالة بلا عنصر تقويم: اقرؤوها في صندوق البريد نفسه
several-answers = تحمل الرسالة ردودًا مختلفة
object-empty = عنصر التقويم لا يقول شيئًا
came-back = عادت الرسالة إلى { $email }: { $words }
is-late = تأخرت الرسالة إلى { $email }، وما زال خادمها يحاول: { $words }
none-of-ours = تتحدث عن شيء ليس من جلساتنا
address-unknown = لم يُدعَ { $email } إلى { $code }؛ لا أحد في التحالف له هذا العنوان
known-not-invited = هي معروفة، لكنها لم تُدعَ إلى { $code }
counts-now = يُحتسب الآن رد { $who } «{ $answer }»؛ وكان قبله «{ $old }»
and-sent-link = { $reason-said }؛ وأُرسل إليها رابط لذلك
and-sent-again = { $reason-said }؛ وأُعيدت إليها الدعوة الحالية
proposal-kept-off = لم تعد { $code } قائمة لها: يُحفظ الاقتراح ولا يغيّر شيئًا
proposal-waits = لا شيء يضمن أن هذه الرسالة منها: ينتظر الاقتراح تأكيدها
answer-waits = لا شيء يضمن أن هذه الرسالة منها: ينتظر الرد تأكيدها
proposal-before = سبق أن وصل هذا الاقتراح: لا يتغير شيء
proposal-later = لها اقتراح أحدث موجود
proposes-old = تقترح وقتًا آخر للمراجعة { $n } من { $code }، وقد تغيرت بعدها
proposes-open = تقترح وقتًا آخر لجلسة { $code }: تقبله منظِّمة أو ترفضه
cancelled-kept = أُلغيت { $code }: يُحفظ الرد ولا يغيّر شيئًا
withdrawn-kept = سُحبت الدعوة إلى { $code }: يُحفظ الرد ولا يغيّر شيئًا
would-send = تريد إرسال { $whom } مكانها؛ الدعوات شخصية، ويبقى ردها كما هو
old-revision = ترد على المراجعة { $n } من { $code }، وقد تغيرت بعدها (هي الآن { $new }): يُحفظ الرد ولا يُحتسب
answer-before = سبق أن وصل هذا الرد: لا يتغير شيء
later-answer = لها رد أحدث موجود: يُحفظ هذا ولا يُحتسب
choose-eml = اختاروا رسالة: ملفًا ينتهي بـ .eml

# What somebody typed: addresses, dates, numbers.
bad-address = «{ $typed }» ليس عنوان بريد إلكتروني: { $why-said }
address-missing = عنوان البريد الإلكتروني ناقص
address-long = هو أطول من 254 حرفًا
address-no-at = تنقصه العلامة @
address-before = ما قبل @ فارغ أو طويل جدًا أو فيه @ أخرى
address-character = في ما قبل @ علامة لا تصح في العناوين
address-domain = ما بعد @ ليس نطاقًا
slip = يبدو { $email } خطأ في الكتابة: هل المقصود { $meant }؟ إن كان صحيحًا كما هو فقولوا إنكم متأكدون
write-date-time = اكتبوه هكذا: 2020-10-13T15:00
no-whole-from-one = ليس عددًا صحيحًا من 1 إلى { $n }
no-whole-from-zero = ليس عددًا صحيحًا من 0 إلى { $n }
upload-broke = انقطع الرفع: { $why }
upload-large = الملف أكبر من 12 ميبي: هل هو الملف الصحيح؟
form-incomplete = النموذج غير مكتمل: { $why }

# When she can.
hours-meanwhile = تغيرت هذه الساعات في نافذة أخرى أو غيّرها آخرون بعد فتح هذه الصفحة
choose-a-day = اختاروا يومًا واحدًا على الأقل من الأسبوع
same-hour = البداية والنهاية في الساعة نفسها: اكتبوا متى تنتهي
choose-taken-away = اختاروا ما يُزال
choose-ics = اختاروا أولًا ملف التقويم (.ics)
date-time-missing = التاريخ والوقت ناقصان
no-date-time = ليس تاريخًا ووقتًا: اكتبوه هكذا 2020-10-13T15:00
no-time-of-day = ليست ساعة من اليوم: اكتبوها هكذا 18:00
choose-yes-no = اختاروا نعم أو عند الضرورة أو لا
painted-outside = ما لُوّن في { $date } يقع خارج الاجتماع{ $lasts-said }

# What a session brought.
choose-agrees = اختاروا هل توافق الشبكة أم تعترض
say-why-objects = قولوا لماذا تعترض شبكتكم، لتستطيع المقرِّرة تغيير النص
reason-long = السبب أطول من { $n } حرف: اختصروه
newer-with-group = لدى مجموعة الاتصال نسخة أحدث ({ $n }): اطلعوا عليها ثم قولوا رأي شبكتكم
not-with-group = لا شيء من هذه الورشة لدى مجموعة الاتصال حاليًا
nothing-to-send = لا شيء بعد يُرسل إلى مجموعة الاتصال: اكتبوا خلاصة أو توصية
written-meanwhile = كتب { $who } النسخة { $n } وصفحتكم تعرض النسخة { $old }: لم يُحفظ نصكم؛ هو أدناه، فاجمعوا ما يلزم ثم احفظوا من جديد
too-many-paragraphs = هناك { $n } فقرة؛ والخلاصات لا تزيد على { $most }
too-many-recommendations = هناك { $n }؛ ولا تزيد في الورشة على { $most }
say-addressee = قولوا إلى من هي موجهة: الشبكات أم صانعو السياسات
shorten-to = فيه { $n } حرفًا؛ اختصروه إلى { $most }

# People.
her-name-missing = اسمها ناقص
choose-language = اختاروا إحدى اللغات: en أو fr أو ar أو es أو pt
choose-role = اختاروا أحد الأدوار
guest-is-partner = من تأتي من الخارج تسجل نفسها في جلسة عامة: الضيفة شريكة
no-network-here = لا توجد شبكة { $code } في الاجتماع
member-belongs = العضوة أو المنسقة تنتمي إلى شبكة: اختاروا التي تمثلها
choose-representing = اختاروا التي تمثلها
no-workshop = لا توجد ورشة { $code }
on-list-already = { $who } في القائمة بهذا العنوان: غيّروها هناك
is-mailbox = { $email } هو الصندوق الذي تصدر منه الدعوات
outside-stays-public = من هي من الخارج تبقى من الجمهور، ولا تصير غيرها منه: تسجل نفسها
cancel-registration = سجلت من الخارج: ألغوا تسجيلها في صفحة التسجيلات

# Workshops and networks.
title-missing = العنوان ناقص
choose-kind = اختاروا أحد الأنواع
one-of-these = للاجتماع واحدة منها فقط؛ وهي { $code }
choose-audience = اختاروا عامة أو للعضوات
not-on-grid = { $n } ليس من مضاعفات شبكة الاجتماع الزمنية ({ $grid } دقيقة)
code-form = الرمز حروف وأرقام و- و_ و. في داخله، لا يزيد على 32، مثل WG6
network-code-form = الرمز حروف وأرقام و- و_ و. في داخله، لا يزيد على 32، مثل NWM
workshop-exists = توجد ورشة { $code }: أعطوا كل ورشة رمزها
is-code-of = { $code } رمز { $name }
name-missing = الاسم ناقص
outside-lasts = ستقع خارج الاجتماع، وهو من { $from } إلى { $until }
outside-own-dates = ستقع خارج تواريخ الورشة نفسها: غيّروها أولًا
outside-own-times = ستقع قبل أبكر بداية لها، أو في أحد أوقاتها الممنوعة: غيّروها أولًا
grid-of = ليست على شبكة الاجتماع الزمنية ({ $n } دقيقة)
hour-twice = تأتي هذه الساعة مرتين في { $zone } تلك الليلة: قولوا أهي الأولى ({ $first }) أم الثانية ({ $second })
hour-missing = لا وجود لهذه الساعة في { $zone }: تقفز الساعة من { $from } إلى { $until }؛ اختاروا إحداهما
day-outside = { $day } خارج الاجتماع، وهو من { $from } إلى { $until }
latest-before = آخر تاريخ { $latest } قبل أول تاريخ { $earliest }
no-participant = { $email } ليست من مشاركات الاجتماع: ابحثوا عن العنوان في صفحة المشاركات
no-web-address = ليس عنوان ويب: يجب أن يبدأ بـ https:// وألا يحتوي على فراغات
two-workshops = تحتاج القاعدة إلى ورشتين مختلفتين
after-itself = عندها تأتي ورشة بعد نفسها: أزيلوا القاعدة المعاكسة أولًا
choose-rule = اختاروا إحدى القواعد
few-invited = المدعوات عدا الميسِّرات { $n } فقط
few-of-its-people = المدعوات منها { $n } فقط
pinned-outside = هي مثبتة في { $day }، وسيكون خارجها: أزيلوا التثبيت أولًا
pinned-forbidden = هي مثبتة في أحد هذه الأوقات: أزيلوا التثبيت أولًا

# Registrations.
places-range = اكتبوا عدد المقاعد من 1 إلى { $n }، أو اتركوه لمن شاءت الحضور
places-whole = عدد المقاعد عدد صحيح، أو فارغ لمن شاءت الحضور
last-moment = آخر موعد تاريخ ووقت، مثل 2020-10-07T18:00، أو فارغ إلى بدء الجلسة
open-or-closed = اختاروا مفتوح أو مغلق

# Erasing.
not-our-address = ليس هذا العنوان الذي تصلكم عليه رسائلنا
also-organiser = يُسجَّل الدخول بهذا العنوان منظِّمةً أيضًا: تنهي منظِّمة أخرى ذلك الحساب أولًا، ثم يُمحى الباقي
painted-lasts = : بهذه الساعة هو من { $from } إلى { $until }
written-to = كُتبت في { $file }
