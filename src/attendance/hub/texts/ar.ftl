# A session's page. Names, times and codes come ready made.
title = حضور { $code }
comma = {"، "}
meeting-time = توقيت الاجتماع:
back-to-page = العودة إلى صفحتك
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
threshold = تُعد حاضرة من بقيت { $n } من الدقائق فأكثر.
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
notes = ملاحظاتك
notes-how = لا تقرؤها إلا من يُدرن هذه الجلسة: الميسِّرات والمقرِّرة. لا تظهر في أي تقرير أو تصدير.
notes-keep = حفظ الملاحظات
notes-last = آخر كتابة { $when }، من { $by }.
notes-conflict = كتبت أخرى في الملاحظات وصفحتك مفتوحة. النصان أدناه: اجمعي في الحقل ما يلزم ثم احفظي من جديد.
notes-stand = ما هو محفوظ
notes-long = الملاحظات أطول من 20000 حرف: نرجو اختصارها.
record = السجل
state-draft = مسودة
state-final = نهائي
says-final = جعلته { $by } نهائيًا في { $when }. لا يغيّره شيء إلى أن تعيد منظِّمة فتحه مع ذكر السبب.
says-final-only = لا يغيّره شيء إلى أن تعيد منظِّمة فتحه.
says-reopened = أُعيد فتحه: كل تصحيح مدوَّن أدناه.
says-before = هو مفتوح. يمكن جعله نهائيًا بعد الجلسة.
says-none = لا يوجد بعد: استوردي ملف المنصة أو سجّلي الحضور.
says-open = هو مفتوح: ما زالت الملفات والعلامات والقرارات تغيّره. اجعليه نهائيًا عندما يصح.
done-final = السجل نهائي: لا يغيّره شيء إلى أن يُعاد فتحه.
done-reopened = السجل مفتوح من جديد؛ كل تصحيح مدوَّن.
done-noted = حُفظت ملاحظاتك.
reopen = إعادة فتح السجل
reopen-why = السبب
reopen-hint = يُدوَّن مع عنوانك وكل تصحيح يليه
finalise = جعل السجل نهائيًا
finalise-open = { $n ->
    [one] ما زال فيه اسم واحد بلا هوية: لا تُحسب دقائقه لأحد، ولا يمكن القول لمن هو قبل إعادة فتح السجل بذكر السبب.
    [two] ما زال فيه اسمان بلا هوية: لا تُحسب دقائقهما لأحد، ولا يمكن القول لمن هما قبل إعادة فتح السجل بذكر السبب.
    [few] ما زالت فيه { $n } أسماء بلا هوية: لا تُحسب دقائقها لأحد، ولا يمكن القول لمن هي قبل إعادة فتح السجل بذكر السبب.
   *[other] ما زال فيه { $n } اسمًا بلا هوية: لا تُحسب دقائقها لأحد، ولا يمكن القول لمن هي قبل إعادة فتح السجل بذكر السبب.
  }
finalise-names = تحديد أصحاب الأسماء أولًا
finalise-all-the-same = جعله نهائيًا رغم ذلك
finalise-tick = لم يُجعل نهائيًا: حدّدي أصحاب الأسماء أولًا، أو ضعي علامة في المربع.
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
search-name = ابحثي عن اسم
search-all = البحث بين الجميع
search = بحث
show-all = عرض الكل
none-found = لا أحد في هذه القائمة بهذا الاسم.
none-found-all = زر «البحث بين الجميع» يبحث بين كل المشاركات في الاجتماع.
counts-from = «هنا» تعني من شوهدت أو سُجلت ولو لوقت قصير. تعدّ الجداول حاضرة من بقيت { $n } من الدقائق فأكثر.
of-all-there = من { $all } هنا
uninvited = غير مدعوات من هذا الاجتماع
added = من ليست في القائمة
remove = إزالة
remove-name = إزالة { $name }
her-name = اسمها
her-name-hint = تظهر في السجل بلا هوية إلى أن يُحسم من هي
she-is-here = إنها هنا
offline-how = تنتظر العلامات المسجَّلة دون شبكة في هذا المتصفح وتُرسل حالما تعود، كلٌّ مرة واحدة. أبقي هذه الصفحة مفتوحة، فلا يمكن تحميلها من جديد دون شبكة.
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
script-signed-out = انتهى تسجيل دخولك. سجّلي الدخول في نافذة أخرى ثم أرسليها.
script-refused = رفضتها الخدمة.
script-order = تحضر قبل أن تغادر: من الدقيقة 0 إلى الدقيقة { $n }.
