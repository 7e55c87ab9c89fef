skip = إلى المحتوى
language = اللغة
change-language = تغيير
sign-out = تسجيل الخروج
signed-in-as = تم تسجيل الدخول باسم
sign-in = تسجيل الدخول
pages = صفحات الاجتماع
groups = أقسام الاجتماع
menu = القائمة
footer = ‏⁦plenary { $version }⁩ · قواعد المناطق الزمنية { $rules }

group-overview = نظرة عامة
group-prepare = التحضير
group-plan = التخطيط
group-invite = الدعوات
group-attend = الحضور
group-results = النتائج

page-overview = نظرة عامة
page-people = المشاركات
page-workshops = ورش العمل
page-availability = أوقات التفرغ
page-proposals = المقترحات
page-ledger = سجل الأعباء
page-approval = الموافقة
page-programme = البرنامج
page-public = البرنامج العام
page-answers = الردود
page-registrations = التسجيلات
page-delivery = الإرسال
page-inbox = البريد الوارد
page-reminders = التذكيرات
page-feeds = التقاويم
page-attendance = الحضور
page-certificates = الشهادات
page-insights = الخلاصات
page-report = التقرير

where = الموضع
what = المشكلة
to-the-start = إلى البداية
as-another = تسجيل الدخول بعنوان آخر
write-to = إذا تعذّر عليكم المتابعة فاكتبوا إلى الأمانة:
many-faults = { $n ->
    [one] هناك أمر واحد يحتاج إلى تصحيح؛ لم يُحفظ شيء.
    [two] هناك أمران يحتاجان إلى تصحيح؛ لم يُحفظ شيء.
    [few] هناك { $n } أمور تحتاج إلى تصحيح؛ لم يُحفظ شيء.
   *[other] هناك { $n } أمرًا يحتاج إلى تصحيح؛ لم يُحفظ شيء.
  }
failed-invalid = لا يمكن قبول هذا كما هو
failed-not-found = لا يوجد شيء هنا
failed-stranger = يرجى تسجيل الدخول
failed-forbidden = هذا غير متاح لكم
failed-conflict = هذا غير ممكن في الوضع الحالي
failed-unavailable = غير متاح الآن
failed-internal = حدث خطأ من جانبنا
next-invalid = ارجعوا إلى الصفحة السابقة وصححوا ثم أرسلوا من جديد: ما كتبتموه محفوظ في متصفحكم.
next-not-found = إذا كتبتم العنوان بأنفسكم فتحققوا منه. وإذا فتحتم رابطًا فافتحوا أحدث رسالة وصلتكم منا واتبعوا الرابط الذي فيها.
next-conflict = ارجعوا وحملوا الصفحة من جديد: ستعرض الوضع الحالي.
next-unavailable = لم يُحفظ شيء. حاولوا مرة أخرى بعد قليل.
