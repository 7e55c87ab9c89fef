comma = {"، "}
semicolon = {"؛ "}
colon = :
number = { $n }
percent = { $n }٪
report = تقرير الاجتماع
for-secretariat = للأمانة وحدها: يتضمن أعدادًا صغيرة ونصوصًا لم يُتفق عليها بعد.
for-alliance = لشبكات التحالف.
as-of = حتى { $day }
days = من { $first } إلى { $last }
introduction = مقدمة
introduction-facts = عُقد «{ $meeting }» عبر الإنترنت من { $first } إلى { $last }، وضمّ { $sessions } وشاركت فيه { $networks }.
n-sessions = { $n ->
    [zero] صفر جلسات
    [one] جلسة واحدة
    [two] جلستين
    [few] { $n } جلسات
    [many] { $n } جلسة
   *[other] { $n } جلسة
    }
n-networks = { $n ->
    [zero] صفر شبكات
    [one] شبكة واحدة
    [two] شبكتان
    [few] { $n } شبكات
    [many] { $n } شبكة
   *[other] { $n } شبكة
    }
networks = الشبكات
label-joined = في التحالف منذ
label-members = العضوات المدعوات إلى هذا الاجتماع
label-led = الجلسات التي قادتها
opening = الافتتاح
workshops = ورش العمل
closing = الختام
label-theme = الموضوع
label-when = الموعد
label-utc = بالتوقيت العالمي
label-lead = بقيادة
label-open = مفتوحة أمام
label-facilitators = { $n ->
    [one] الميسّرة
    [two] الميسّرتان
   *[other] الميسّرات
    }
label-rapporteurs = { $n ->
    [one] المقرِّرة
    [two] المقرِّرتان
   *[other] المقرِّرات
    }
label-present = الحضور
not-released = غير مدرجة في البرنامج الصادر
secretariat = الأمانة
open-public = جميع المسجلين
open-members = عضوات الشبكات
present-of-invited = { $present } من أصل { $invited } من المدعوين ({ $rate })
no-record = لا يوجد سجل حضور
insights = أبرز الاستنتاجات
recommendations = التوصيات
to-networks = إلى الشبكات
to-policymakers = إلى صانعي السياسات
supported-by = بتأييد { $networks }
status-adopted = معتمدة
status-proposed = مقترحة
not-agreed-draft = مسودة: لم تُرسل بعد إلى مجموعة الاتصال.
not-agreed-review = لدى مجموعة الاتصال: لم يُتفق عليها بعد.
not-agreed-objected = لم يُتفق عليها: اعتراضات من { $networks }.
participation = المشاركة حسب الشبكة
participation-how = يُعدّ حاضرًا كل من اتصل بالجلسة 15 دقيقة أو ربع مدتها، أيهما أقصر، ما لم يحدد الاجتماع معيارًا آخر. تشمل الأعداد جميع الجلسات التي لها سجل حضور، ومن دُعي إلى عدة جلسات يُحسب في كل منها. يُحسب كل شخص في الشبكة التي تمثله. ومعدل الحضور هو نسبة الحاضرين من المدعوين.
small-numbers = لا تُعرض (–) أعدادٌ تقل عن { $k } أشخاص، ولا ما يمكن استنتاجها منه.
rounded = أعداد الأشخاص مقرّبة إلى أقرب مضاعف للعدد 5، والمعدلات محسوبة من الأعداد المقرّبة.
participation-caption = المشاركة حسب الشبكة في جميع الجلسات التي لها سجل حضور
column-network = الشبكة
column-invited = المدعوون
column-present = الحاضرون من المدعوين
column-rate = معدل الحضور
all = المجموع
partners = الشركاء والجمهور
label-unidentified = أسماء في ملفات الحضور لم يُعرف أصحابها
all-recommendations = جميع التوصيات
all-recommendations-how = ما وافقت عليه الشبكات، من جميع الجلسات.
programme = ملحق: البرنامج
programme-caption = الجلسات بالتوقيت العالمي وبتوقيت الاجتماع
column-session = الجلسة
column-utc = التوقيت العالمي
usual-zone-how = التوقيت المعتاد للشبكة هو توقيت معظم عضواتها.
zones-caption = الجلسات بالتوقيت المعتاد لكل شبكة
acknowledgements = شكر وتقدير
acknowledgements-facts = يستند هذا التقرير إلى عمل من قادوا الجلسات، ومن دوّنوا ما خرجت به، ومجموعة الاتصال، وكل من شارك.
