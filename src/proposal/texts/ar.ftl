# صفحات المخطِّط. تأتي الأسماء والأوقات والمدد جاهزة.

number = { $n }
hours = { $hours } س { $minutes } د
minutes = { $n } د

counts-unplaced = ورشات بلا موعد
counts-required_lost = دقائق تفوت من يجب أن يحضرن
counts-lost = نقاط لمن لا يستطعن الحضور أو لا يحضرن إلا عند الضرورة
counts-fairness = الوقت غير الملائم لكل عضوة في الشبكة الأكثر تحملًا
counts-comfort = الدقائق غير الملائمة للجميع والجلسات المتلاحقة
counts-disruption = أشخاص يجب إبلاغهم من جديد

proposal = المقترح { $n }
verdict-optimal = ثبت أنه لا يوجد برنامج أفضل منه.
verdict-feasible = هذا البرنامج يراعي جميع القواعد، ولم يثبت أنه الأفضل.
verdict-infeasible = لا يمكن أن يكون لجميع الورشات موعد.
proved-none-less = لا برنامج أقل منه
proved-to-grain = بدقة { $value }
proved-at-least = { $value } على الأقل
no-start = بلا موعد

not-done = لم يُنفَّذ ذلك:
you-wanted = أردتِ نقل
move-all-the-same = انقليها رغم ذلك
draft-title = { $n ->
    [zero] مسودة
    [one] مسودة: نقل واحد
    [two] مسودة: نقلان
    [few] مسودة: { $n } عمليات نقل
    [many] مسودة: { $n } عملية نقل
   *[other] مسودة: { $n } عملية نقل
  }
draft-lead = لا يُرسل شيء، ويبقى المقترح نفسه كما هو إلى أن تحفظي المسودة مقترحًا جديدًا.
draft-broken = تخالف قواعد، فلا يمكن حفظها بعد:
draft-keep = احفظيها مقترحًا جديدًا
undo = تراجع
redo = إعادة
discard = تخلّصي من المسودة

weeks = الأسابيع
view = الساعات بحسب
view-networks = كما تعيشها الشبكات
view-zones = أي منطقة زمنية
view-programme = البرنامج ({ $city })
view-network = { $network } ({ $city })
show = اعرضي
hours-of = الأيام والساعات بتوقيت { $zone }.
key = معنى العلامات
key-night = ليل: نصف عضوات الشبكة على الأقل نائمات
key-unsocial = غير ملائم: نصفهن على الأقل خارج ساعات عملهن
key-lanes = الأشرطة الضيقة في بداية كل يوم هي ساعات الشبكات، الأكثر تحملًا أولًا:
pinned = مثبّتة
moved = منقولة
breaks = تخالف قاعدة
how = اسحبي جلسة، أو اختاريها بمفتاح Tab وحرّكيها بمفاتيح الأسهم: خطوة إلى أعلى أو أسفل، ويومًا إلى الجانب. مفتاح Enter يضعها ومفتاح Esc يعيدها. يظهر الثمن قبل أن تضعيها.
drop = ضعيها هنا
cancel = أعيديها
price-wait = يُحسب الثمن…
price-gone = تعذّر جلب الثمن. تحققي من الاتصال أو أعيدي الجلسة إلى مكانها.
put-back = عادت إلى مكانها.
come = يستطيع الحضور { $n } من { $invited }
goes-on = تتمة
pays-night = { $n ->
    [zero] ليل
    [one] ليل لواحدة
    [two] ليل لاثنتين
    [few] ليل لـ { $n }
    [many] ليل لـ { $n }
   *[other] ليل لـ { $n }
  }
pays-unsocial = خارج ساعات العمل
pays-a-head = { $burden } لكل عضوة
unplaced = { $n ->
    [zero] لم يكن أي موعد ممكنًا.
    [one] بلا موعد؛ نُظر في موعد واحد.
    [two] بلا موعد؛ نُظر في موعدين.
    [few] بلا موعد؛ نُظر في { $n } مواعيد.
    [many] بلا موعد؛ نُظر في { $n } موعدًا.
   *[other] بلا موعد؛ نُظر في { $n } موعد.
  }
place-it = ضعيها بنفسك
conflict = لماذا ليس للجميع موعد، وما الذي يحل ذلك

next-search = للبحث القادم
next-search-lead = ما تقولينه هنا عن جلسة حيث تقف في هذه الصفحة يُحفظ مع ورشتها، ويبقى هذا المقترح كما هو.
session = الجلسة
pin = ثبّتيها هنا
let-go = أزيلي التثبيت
not-this-day = ليس في هذا اليوم
not-this-time = ليس في هذا الوقت
again-around = اقتراح جديد حول هذه
again-around-lead = البحث الجديد يُبقي ما ثُبّت ويتجنب ما مُنع.
seconds = ثواني البحث
seconds-hint = يمكن إيقافه قبل ذلك
propose-again = اقترحي من جديد

networks = ما تتحمله كل شبكة
networks-lead = الوقت غير الملائم لكل عضوة: الساعات خارج العمل تُحسب مرة، وساعات النوم أكثر. ويدخل فيه ما تبقّى من السنوات السابقة.
network = الشبكة
members = العضوات
burden = العبء لكل عضوة
before = قبل ذلك
from-earlier = منه من سنوات سابقة
the-same = كما هو
how-good = جودة البرنامج
how-good-lead = الأهم أولًا؛ الأقل أفضل؛ وما ثبت يصح مع السطور التي فوقه
what-counts = ما يهم
here = هنا
proved = ما ثبت
why = لماذا هو هكذا، جلسةً جلسة
why-title = لماذا المقترح { $n } هكذا
why-draft = هذا عن المسودة كما هي.
take-it = اختاري هذا
preview = انظري ماذا يغيّر نشره
starts = المواعيد
problem-file = المسألة ملفًا
solution-file = الحل ملفًا
what-else = ما يوجد غيره
study = الدراسة
study-alternatives = برامج أخرى تكاد تكون بالجودة نفسها ومختلفة قدر الإمكان
study-fairness = ثمن الإنصاف: ماذا يشتري حضور أقل
study-moves = ماذا يجلب نقل الجلسات المعلنة
study-it = ادرسي

what-if = ماذا لو
what-if-lead = جلسة واحدة تُنقل والأخرى كما هي. لا يُحفظ شيء إلى أن تقولي.
what-if-draft = يُقاس النقل على المسودة كما هي.
to = إلى
clock-of = بتوقيت { $zone }
show-change = أظهري ما يتغيّر
move-allowed = النقل مسموح.
move-forbidden = النقل يخالف قاعدة.
move-in-draft = انقليها في المسودة
people-of-session = أشخاص الجلسة
can-come = يستطيع الحضور
for-whom-night = لمن هو ليل
now = الآن
then = عندئذ
difference = الفرق
pins-elsewhere = الموعد الذي يجب ألا يتحرك، أو الوقت الذي يجب ألا تكون فيه الجلسة، يُحدَّد أيضًا مع ورشتها:
workshops = الورشات
