# The programme's pages. Names, times and durations come ready made.
title = البرنامج
nothing-released = لم يصدر شيء بعد. خذوا مقترحًا أو سلموا مواعيدكم أدناه.
ask-proposal = طلب مقترح
public = البرنامج العام
weeks = الأسابيع في تقويم
to-approval = موافقة مجموعة الاتصال
ask-first = سؤال مجموعة الاتصال أولًا
stands = كما هو بعد الإصدار { $n }
code = الرمز
session = الجلسة
when = متى
proposes = تقترح { $name } { $when }
burdens = ما يطلبه من كل شبكة
burdens-how = الوقت الشاق لكل شخص كما قُيّد في السجل.
to-ledger = السجل عبر السنين
release-title = إصدار برنامج
release-how = يثبّت الإصدار المواعيد تحت رقم ويُعلم المعنيات وحدهن. ترون أولًا ما الذي سيتغيّر.
starts = المواعيد
starts-hint = حل من المخطِّط (JSON) أو جدول (CSV) بالأعمدة code وstart_utc وminutes
show-changes = إظهار ما سيتغيّر
releases = الإصدارات
release-n = الإصدار
released = { $when }، من { $by }، قواعد المناطق الزمنية { $tzdb }
only-people = المواعيد هي مواعيد الإصدار السابق؛ دُعيت نساء أو لم يعدن مدعوات.
first-release = { $n ->
    [one] صدرت جلسة واحدة لأول مرة
    [two] صدرت جلستان لأول مرة
    [few] صدرت { $n } جلسات لأول مرة
   *[other] صدرت { $n } جلسة لأول مرة
  }
diff-new = { $code } جلسة جديدة: { $when }
diff-cancelled = أُلغيت { $code }؛ كانت { $when }
diff-moved = انتقلت { $code } من { $was } إلى { $is }
diff-length = مدة { $code } هي { $is } دقيقة وكانت { $was }
diff-title = صار اسم { $code } «{ $is }» وكان «{ $was }»
diff-link = لـ { $code } رابط دخول آخر

# The preview.
preview-title = ما الذي يغيّره الإصدار
not-released = لم يصدر شيء:
not-released-now = أدناه ما تغيّره مواعيدكم الآن.
in-the-way = لا يمكن إصدار شيء هكذا:
in-the-way-how = سجل حضور هذه الجلسات نهائي، ولن يصح إن تغيّر موعدها أو مدتها أو خرجت من البرنامج. اتركوها حيث كانت، أو افتحوا السجل وأعيدوا فتحه بذكر السبب، ثم انظروا في الإصدار من جديد.
in-the-way-stays = تبقى حيث كانت
in-the-way-record = سجلها
in-the-way-open = فتح السجل
in-the-way-minutes = { $n ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
   *[other] { $n } دقيقة
  }
nothing-different = لا يختلف شيء عن الإصدار الأخير: لا شيء للإصدار ولن تصل أحدًا رسالة.
back = العودة إلى البرنامج
gate-never = لم تُسأل مجموعة الاتصال عن برنامج.
gate-required = لا يُصدر هذا الاجتماع إلا ما أقرّته مجموعة الاتصال، ولم تُسأل.
gate-approved = وافقت كل الشبكات على هذا البرنامج عينه (السؤال { $number }).
gate-over = أقرّت المنظِّمات هذا البرنامج عينه وإن لم توافق كل الشبكات (السؤال { $number }).
gate-open = هذا البرنامج معروض على مجموعة الاتصال: لم توافق كل الشبكات (السؤال { $number }).
gate-other = ليس هذا هو البرنامج المعروض على مجموعة الاتصال (السؤال { $number }): عدد الجلسات المختلفة { $n }.
told = من تُعلم وبماذا
told-people = { $n ->
    [one] تُعلم امرأة واحدة.
    [two] تُعلم امرأتان.
    [few] تُعلم { $n } نساء.
   *[other] تُعلم { $n } امرأة.
  }
told-mails = { $n ->
    [one] رسالة واحدة.
    [two] رسالتان.
    [few] { $n } رسائل.
   *[other] { $n } رسالة.
  }
told-nobody-else = لا يصل الخبر أحدًا غيرهن.
taken-back = تُسحب رسائل ما زالت تنتظر لم يعد ما تقوله صحيحًا ولا يلزم قول غيره؛ عدد المعنيات { $n }.
told-how = عدد المعنيات من كل شبكة بحسب نوع الرسالة؛ من تصلها رسائل من نوعين تُعد في العمودين.
network = الشبكة
kind-invitation = دعوة جديدة
kind-update = تغيير
kind-cancellation = إلغاء
partners = الشركاء والجمهور
all = الجميع
by-name = بالأسماء
mails-whose = الرسائل كما ستبدو
mails-whose-hint = عنوان؛ وإن تُرك فارغًا فواحدة من كل نوع بكل لغة
mails-show = إظهار الرسائل
changes = ما يتغيّر
change = التغيير
start = البدء
is-new = جديدة
is-moved = منقولة
is-reworded = معدّلة النص
is-cancelled = ملغاة
before = سابقًا:
on-clocks = بتوقيت كل شبكة
to = إلى
unchanged = { $n ->
    [one] جلسة واحدة تبقى كما هي
    [two] جلستان تبقيان كما هما
    [few] { $n } جلسات تبقى كما هي
   *[other] { $n } جلسة تبقى كما هي
  }
ledger = ما سيقوله السجل
ledger-how = الوقت الشاق لكل شخص. يقيّده الإصدار، ويبدأ الاجتماع القادم مما يُرحَّل.
starts-with = يبدأ بـ
asks = يطلب هذا البرنامج
booked-before = قُيّد سابقًا
carries-on = يُرحَّل
forbidden = لا يُصدر هذا الاجتماع إلا ما أقرّته مجموعة الاتصال. اعرضوا عليها هذا البرنامج أو خذوا ما أقرّته.
unapproved = إصداره وإن لم تقرّ مجموعة الاتصال هذا عينه
unapproved-why = السبب
unapproved-hint = يُحفظ مع الإصدار ويظهر في صفحة الموافقة
release = إصداره وإعلامهن
leave = تركه

# The mails as they would be.
mails-title = الرسائل كما ستكون
mails-intro = لا يُرسل شيء ولا يُحفظ بمجرد النظر. الرابط في هذه الرسائل بديل، ولكل واحدة رابطها.
mails-whose-short = لمن
mails-hers = إظهار رسائلها
mails-none = لن يكتب هذا الإصدار أي رسالة.
mail-to = إلى
mail-from = من
mail-subject = الموضوع
mail-calendar = في تقويمها
mail-object = عنصر التقويم كما هو
mail-look = كما يعرضه برنامج بريدها (صفحة جديدة)
