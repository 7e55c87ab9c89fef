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

# The pages on which an organiser writes, reads and publishes the report.
e-report = التقرير
e-lead = يُكتب مما يُعرف عن الاجتماع بخمس لغات: الجلسات والحضور وحصيلة ورش العمل. أما المقدمة والشبكات والافتتاح وورش العمل والختام والشكر فتكتبونها أدناه.
e-insights = حصيلة ورش العمل
e-saved-texts = حُفظت النصوص.
e-saved-published = نُشر التقرير.
e-saved-withdrawn = لم يعد التقرير منشورًا. تبقى النسخ محفوظة هنا.
e-nothing-kept = لم يُحفظ شيء بعد؛ ما كتبتموه موجود أدناه.
e-read = قراءته وحفظ نسخة منه
e-language = اللغة
e-audience = لمن
e-audience-secretariat = الأمانة
e-audience-alliance = الشبكات
e-audience-public = العالم
e-audience-hint = لا تقرأ الشبكات شيئًا لم يُرسل إلى مجموعة الاتصال، ولا أرقامًا تقل عن 5 أشخاص؛ ولا يقرأ العالم إلا ما اتُّفق عليه، بلا أسماء، ولا أرقامًا تقل عن 10.
e-open-page = فتحه صفحةً
e-world = أمام العالم
e-not-published = غير منشور. النشر يثبّت التقرير للعالم كما هو الآن ويعرضه للجميع في { $address }.
e-published = منشور. ما تكتبونه الآن يظهر هناك حين تنشرون من جديد.
e-published-one = رقم { $n }، { $when }، من { $by }
e-not-final = ليست كل سجلات الحضور نهائية. انشروا حين تصبح نهائية: إذا اختلف نشران ببضعة أشخاص أمكن معرفتهم.
e-attendance = الحضور
e-languages = اللغات
e-publish = نشر
e-publish-anew = نشر من جديد
e-take-back = سحبه
e-texts = النصوص
e-texts-language = لغة النصوص
e-markup = السطر الفارغ يبدأ فقرة جديدة، و{ $item } في أول السطر عنصر قائمة، و{ $bold } خط عريض؛ ولا علامات غير ذلك. الجزء المتروك فارغًا يقول ما تقوله الوقائع أو يُحذف. والشرطة وحدها تحذفه.
e-meanwhile = كتب { $by } هذا في الأثناء (النسخة { $n })؛ ونصكم في الحقل. الحفظ يضع نصكم مكانه.
e-empty-says = إن تُرك فارغًا قال:
e-all-versions = كل النسخ
e-version = النسخة { $n }، { $by }، { $when }
e-save = حفظ كل النصوص
e-texts-and = النصوص والنشر
e-show = عرض
e-for-secretariat = للأمانة
e-for-alliance = للتحالف
e-for-public = للجمهور
e-every-version = كل نسخ هذا النص، الأحدث أولًا.
e-back = العودة إلى التقرير
e-nothing-yet = لم يُكتب شيء بعد.
e-version-n = النسخة { $n }
e-when-by = { $when }، من { $by }
e-empty = فارغ: ما تقوله الوقائع.
e-left-out = محذوف.
