# A session's page. Names, times and codes come ready made.
title = حضور { $code }
comma = {"، "}
meeting-time = توقيت الاجتماع:
back-to-page = العودة إلى صفحتكم
all-sessions = كل الجلسات
check-in = تسجيل الحضور
import = استيراد ملف المنصة
names-open = { $n ->
    [one] اسم واحد بلا هوية
    [two] اسمان بلا هوية
    [few] { $n } أسماء بلا هوية
   *[other] { $n } اسمًا بلا هوية
  }
brought = حصيلة الجلسة
export-xlsx = تصدير، XLSX
export-csv = تصدير، CSV
coming = من ستحضر
coming-and-there = من ستحضر ومن حضرت
network = الشبكة
invited = مدعوات
n-coming = قادمات
n-maybe = ربما
n-not-coming = غير قادمات
n-silent = بلا جواب
n-present = حاضرات
n-minutes = الدقائق
all-people = الجميع
partners = الشركاء والجمهور
threshold = تُعد حاضرة من بقيت { $n ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
  } فأكثر.
no-record-yet = لا يوجد سجل بعد: هؤلاء قلن بأنفسهن إنهن حاضرات، ولا تُعد أي منهن غائبة.
people = الأشخاص
minutes-n = { $n ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
   *[other] { $n } دقيقة
  }
is-coming = قادمة
is-maybe = ربما
is-silent = لم تجب
is-not-coming = غير قادمة
is-not-invited = غير مدعوة
is-guest = ضيفة
known-file = ملف
known-waiting-room = غرفة الانتظار
known-hand = يدويًا
known-own = قالت بنفسها
somebody = إحداهن
notes = ملاحظاتكم
notes-how = لا تقرؤها إلا من يُدرن هذه الجلسة: الميسِّرات والمقرِّرة. لا تظهر في أي تقرير أو تصدير.
notes-keep = حفظ الملاحظات
notes-last = آخر كتابة { $when }، من { $by }.
notes-conflict = كتبت أخرى في الملاحظات وصفحتكم مفتوحة. النصان أدناه: اجمعوا في الحقل ما يلزم ثم احفظوا من جديد.
notes-stand = ما هو محفوظ
notes-long = الملاحظات أطول من 20000 حرف: نرجو اختصارها.
record = السجل
state-draft = مسودة
state-final = نهائي
says-final = جعلته { $by } نهائيًا في { $when }. لا يغيّره شيء إلى أن تعيد منظِّمة فتحه مع ذكر السبب.
says-final-only = لا يغيّره شيء إلى أن تعيد منظِّمة فتحه.
says-reopened = أُعيد فتحه: كل تصحيح مدوَّن أدناه.
says-before = هو مفتوح. يمكن جعله نهائيًا بعد الجلسة.
says-none = لا يوجد بعد: استوردوا ملف المنصة أو سجلوا الحضور.
says-open = هو مفتوح: ما زالت الملفات والعلامات والقرارات تغيّره. اجعلوه نهائيًا عندما يصح.
done-final = السجل نهائي: لا يغيّره شيء إلى أن يُعاد فتحه.
done-reopened = السجل مفتوح من جديد؛ كل تصحيح مدوَّن.
done-noted = حُفظت ملاحظاتكم.
reopen = إعادة فتح السجل
reopen-why = السبب
reopen-hint = يُدوَّن مع عنوانكم وكل تصحيح يليه
finalise = جعل السجل نهائيًا
finalise-open = { $n ->
    [one] ما زال فيه اسم واحد بلا هوية: لا تُحسب دقائقه لأحد، ولا يمكن القول لمن هو قبل إعادة فتح السجل بذكر السبب.
    [two] ما زال فيه اسمان بلا هوية: لا تُحسب دقائقهما لأحد، ولا يمكن القول لمن هما قبل إعادة فتح السجل بذكر السبب.
    [few] ما زالت فيه { $n } أسماء بلا هوية: لا تُحسب دقائقها لأحد، ولا يمكن القول لمن هي قبل إعادة فتح السجل بذكر السبب.
   *[other] ما زال فيه { $n } اسمًا بلا هوية: لا تُحسب دقائقها لأحد، ولا يمكن القول لمن هي قبل إعادة فتح السجل بذكر السبب.
  }
finalise-names = تحديد أصحاب الأسماء أولًا
finalise-all-the-same = جعله نهائيًا رغم ذلك
finalise-tick = لم يُجعل نهائيًا: حددوا أصحاب الأسماء أولًا، أو ضعوا علامة في المربع.
log = ما جرى عليه
by = من
act-final = جُعل نهائيًا
act-reopened = أُعيد فتحه
act-imported = استُورد ملف
act-withdrawn = سُحب ملف
act-marked = سُجلت حاضرة
act-unmarked = سُحبت العلامة
act-named = حُسم اسم
act-said = قالت بنفسها

# The check-in.
check-in-title = تسجيل حضور { $code }
check-in-h = تسجيل الحضور
back-to-session = العودة إلى الجلسة
check-in-final = السجل نهائي: لا تُسجَّل فيه إحداهن بعد الآن.
check-in-final-who = من جعله نهائيًا وكيف يُعاد فتحه
send-now = إرسال الآن
forget = نسيانها
search-name = ابحثوا عن اسم
search-all = البحث بين الجميع
search = بحث
show-all = عرض الكل
none-found = لا أحد في هذه القائمة بهذا الاسم.
none-found-all = زر «البحث بين الجميع» يبحث بين كل المشاركات في الاجتماع.
counts-from = «هنا» تعني من شوهدت أو سُجلت ولو لوقت قصير. تعدّ الجداول حاضرة من بقيت { $n ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
  } فأكثر.
of-all-there = من { $all } هنا
uninvited = غير مدعوات من هذا الاجتماع
added = من ليست في القائمة
remove = إزالة
remove-name = إزالة { $name }
her-name = اسمها
her-name-hint = تظهر في السجل بلا هوية إلى أن يُحسم من هي
she-is-here = إنها هنا
offline-how = تنتظر العلامات المسجَّلة دون شبكة في هذا المتصفح وتُرسل حالما تعود، كلٌّ مرة واحدة. أبقوا هذه الصفحة مفتوحة، فلا يمكن تحميلها من جديد دون شبكة.
late = تأخر / مغادرة
came-at = حضرت في الدقيقة
left-at = غادرت في الدقيقة
keep = حفظ
others-file = في ملف المنصة
others-waiting-room = في غرفة الانتظار
others-own = قالت ذلك بنفسها
stay-whole = الجلسة كاملة
stay-until = حتى الدقيقة { $until }
stay-from = من الدقيقة { $from }
stay-part = من الدقيقة { $from } إلى { $until }
script-waits = بانتظار الشبكة
script-one-waits = علامة واحدة بالانتظار
script-many-wait = علامات بالانتظار: { $n }
script-for-network = للشبكة.
script-not-taken = لم تُقبل علامة: { $why }.
script-signed-out = انتهى تسجيل دخولكم. سجلوا الدخول في نافذة أخرى ثم أرسلوها.
script-refused = رفضتها الخدمة.
script-order = تحضر قبل أن تغادر: من الدقيقة 0 إلى الدقيقة { $n }.

# Who did something.
an-organiser = إحدى المنظِّمات
the-command-line = سطر الأوامر
you = أنتم

# A platform's file.
import-title = استيراد ملف لجلسة { $code }
import-h = استيراد ملف
record-is-final = السجل نهائي.
nothing-stored = لم يُحفظ شيء.
understood = ما فُهم من { $file }
platform = المنصة
zoom-meeting = اجتماع Zoom
zoom-webinar = ندوة Zoom
platform-table = جدول أسماء أو عناوين
platform-list = قائمة عناوين
connections = الاتصالات
first-last = أول اتصال وآخره
from-to = من { $from } إلى { $until }
read-in = الأوقات بتوقيت
recognised = من عُرفن
recognised-present = { $people }، منهن { $n } حضرن وقتًا كافيًا
names-unidentified = أسماء بلا هوية
in-the-session = { $n } في الجلسة
keep-it = الاحتفاظ به
leave-it = تركه
waits-until = لم يتغير شيء في السجل بعد. ينتظر الملف حتى { $when } ثم يُحذف.
recognised-by = من عُرفن، حسب الشبكة التي تمثلهن، وبماذا عُرفن
by-address = العنوان
by-decision = قرار
by-name = الاسم
and-more = و{ $n } غيرها
stay-unidentified = تبقى في السجل بلا هوية إلى أن يُقال لمن هي؛ ولذلك صفحة خاصة.
other-zone = أوقاته من منطقة أخرى
zone-of-times = المنطقة الزمنية لأوقاته
zone-of-times-hint = التي لا تذكر منطقة بنفسها
read-again = قراءته من جديد
another-file = ملف آخر
the-file = ملف الحضور
the-file-hint = كما تعطيه Zoom أو Teams أو Meet أو Webex (CSV أو XLSX)، أو قائمة عناوين
or-drop = أو أسقطوه هنا.
read-file = قراءة الملف
first-see = ترون أولًا ما فُهم؛ ولا يُحفظ شيء قبل أن تحتفظوا به.
files-in-record = ملفات هذا السجل
none-yet = لا شيء بعد.
file-about = { $platform }، الاتصالات: { $n }، الأوقات بتوقيت { $zone }؛ استُورد في { $when }
take-back = سحبه
files-add-up = تُجمع ملفات الجلسة الواحدة: الاجتماع الذي أُعيد بدؤه يعطي ملفين. سحب أحدها يزيل كل ما جاء به؛ ويبقى ما حُسم في الأسماء.
was-taken-back = سُحب { $file } في { $when } من { $by }
names-are-open = { $n ->
    [one] اسم واحد لم يُحسم
    [two] اسمان لم يُحسما
    [few] { $n } أسماء لم تُحسم
   *[other] { $n } اسمًا لم تُحسم
  }

# The names of a session.
names-title = أسماء { $code }
names-h = الأسماء
files = الملفات
n-open = لم تُحسم
n-decided = حُسمت
names-why = جاءت هذه الأسماء مع ملف ولم تُعرف بها أي منهن. ما دامت لم تُحسم تبقى في السجل بلا هوية، لتكون المجاميع صادقة.
decision-remembered = يُحفظ القرار للجلسات الأخرى وللملف القادم.
decision-here = يسري قراركم على هذه الجلسة.
undo = تراجع
undo-name = تراجع: إعادة فتح { $name }
keys = المفاتيح
keys-offers = هي تلك؛ Enter: الأولى
keys-aside = ليس شخصًا؛ أو مباشرة:
keys-guest = ضيفة، كما كُتبت
keys-guest-first = تصحيح اسمها أولًا
keys-search = البحث بين الأشخاص
keys-undo = التراجع عن الأخير
keys-move = التالي، السابق
keys-focus = تعمل حين يكون التركيز على القائمة.
none-open = لا أسماء لم تُحسم.
decided-h = ما حُسم
nobody-like = لا تُعرف أي منهن هكذا
something-else = غير ذلك
something-else-name = غير ذلك بشأن { $name }
not-a-person = ليس شخصًا:
not-a-person-but = ليس شخصًا: { $kind }
kind-telephone = هاتف
kind-note-taker = مدوِّن الملاحظات
kind-interpreter = مترجمة
kind-technician = تقنية
kind-other = أخرى
is-telephone = هاتف
is-note-taker = برنامج يدوّن الملاحظات
is-interpreter = مترجمة فورية
is-technician = المضيفة أو تقنية
is-other = ليس شخصًا
is-somebody-else = شخص آخر
is-a-guest = ضيفة، { $name }
name-is = { $name }: { $who }.
name-is-open = أُعيد فتح { $name }.
decided-earlier = حُسم من قبل
decided-final = كما كان حين كان السجل نهائيًا، { $when }
decided-by = من { $by }، { $when }
decided-by-here = من { $by }، { $when }، لهذه الجلسة وحدها
search-meeting = البحث بين أهل الاجتماع
search-session = البحث بين أهل هذه الجلسة
whom-found = من وجدهن البحث
nobody-called-so = لا أحد بهذا الاسم.
guest-name = ضيفة ليست في أي قائمة: اسمها
guest-email = عنوانها، إن أعطت واحدًا
guest-email-hint = إن تُرك فارغًا: كما في الملف
was-a-guest = كانت ضيفة
names-signed-out = انتهى تسجيل دخولكم: افتحوا الصفحة من جديد.
names-away = الشبكة غير متاحة: لم يُحفظ ذلك. حاولوا من جديد.
names-then = أسماء لم تُحسم: { $n }. اضغطوا u للتراجع.
names-nothing = لم يُحسم شيء بعد.
is-mark = {": "}
