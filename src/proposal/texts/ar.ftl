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
verdict-optimal = ثبت أنه لا يوجد برنامج أفضل منه: وفق الأهداف بترتيبها، وبدقة الخطوات التي تُحتسب بها.
verdict-feasible = هذا البرنامج يراعي جميع القواعد، ولم يثبت أنه الأفضل.
verdict-infeasible = لا يمكن أن يكون لجميع الورشات موعد.
proved-none-less = لا برنامج أقل منه
proved-to-grain = بدقة { $value }
proved-at-least = { $value } على الأقل
no-start = بلا موعد

not-done = لم يُنفَّذ ذلك:
you-wanted = أردتم نقل
move-all-the-same = انقلوها رغم ذلك
draft-title = { $n ->
    [zero] مسودة
    [one] مسودة: نقل واحد
    [two] مسودة: نقلان
    [few] مسودة: { $n } عمليات نقل
    [many] مسودة: { $n } عملية نقل
   *[other] مسودة: { $n } عملية نقل
  }
draft-lead = لا يُرسل شيء، ويبقى المقترح نفسه كما هو إلى أن تحفظوا المسودة مقترحًا جديدًا.
draft-broken = تخالف قواعد، فلا يمكن حفظها بعد:
draft-keep = احفظوها مقترحًا جديدًا
undo = تراجع
redo = إعادة
discard = تخلصوا من المسودة
done-undo = تم التراجع.
done-redo = أُعيد النقل.
done-discard = تم التخلص من المسودة.

weeks = الأسابيع
view = الساعات بحسب
view-networks = كما تعيشها الشبكات
view-zones = أي منطقة زمنية
view-programme = البرنامج ({ $city })
view-network = { $network } ({ $city })
show = اعرضوا
hours-of = الأيام والساعات بتوقيت { $zone }.
key = معنى العلامات
key-night = شريط، ليل: نصف عضوات الشبكة على الأقل نائمات
key-sign-night = بجانب شبكة: من المدعوات من تكون نائمة؛ ويُذكر عددهن والساعة حيث تعيش معظم عضوات الشبكة
key-unsocial = شريط، غير ملائم: نصفهن على الأقل خارج ساعات عملهن
key-sign-unsocial = بجانب شبكة: لا أحد نائم، لكن من المدعوات من هي خارج ساعات عملها
key-worst = بجانب ساعة الجلسة: الشبكة الأكثر تحملًا وعدد الشبكات الأخرى المتحملة. أشر إلى الجلسة أو اخترها بمفتاح Tab لرؤيتها كلها.
key-lanes = الأشرطة الضيقة في بداية كل يوم هي ساعات الشبكات، الأكثر تحملًا أولًا:
pinned = مثبّتة
moved = منقولة
breaks = تخالف قاعدة
how = اسحبوا جلسة، أو اختاروها بمفتاح Tab وحركوها بمفاتيح الأسهم: خطوة إلى أعلى أو أسفل، ويومًا إلى الجانب. مفتاح Enter يضعها ومفتاح Esc يعيدها. يظهر الثمن قبل أن تضعوها.
drop = ضعوها هنا
cancel = أعيدوها
price-wait = يُحسب الثمن…
price-then-drop = تُوضع حالما يُعرف الثمن؛ ويعيدها مفتاح Esc إلى مكانها.
price-gone = تعذّر جلب الثمن. تحققوا من الاتصال أو أعيدوا الجلسة إلى مكانها.
put-back = عادت إلى مكانها.
come = يستطيع الحضور { $n } من { $invited }
goes-on = تتمة
pays-night = { $n ->
    [zero] ليل
    [one] ليل لواحدة من { $invited }
    [two] ليل لاثنتين من { $invited }
    [few] ليل لـ { $n } من { $invited }
    [many] ليل لـ { $n } من { $invited }
   *[other] ليل لـ { $n } من { $invited }
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
place-it = ضعوها بأنفسكم
conflict = لماذا ليس للجميع موعد، وما الذي يحل ذلك

next-search = للبحث القادم
next-search-lead = ما تقولينه هنا عن جلسة حيث تقف في هذه الصفحة يُحفظ مع ورشتها، ويبقى هذا المقترح كما هو.
session = الجلسة
pin = ثبتوها هنا
let-go = أزيلوا التثبيت
not-this-day = ليس في هذا اليوم
not-this-time = ليس في هذا الوقت
again-around = اقتراح جديد حول هذه
again-around-lead = البحث الجديد يُبقي ما ثُبّت ويتجنب ما مُنع.
seconds = ثواني البحث
seconds-hint = يمكن إيقافه قبل ذلك
propose-again = اقترحوا من جديد

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
why-networks = ما تتحمله كل شبكة
why-unplaced = بلا موعد
why-network = الشبكة
why-when = توقيتهن
why-can = يستطعن الحضور
why-burden = العبء: كل ساعة خارج أوقات العمل تُحتسب مرة، وكل ساعة من ساعات النوم أربع مرات.
take-it = اختاروا هذا
preview = انظروا ماذا يغيّر نشره
starts = المواعيد
problem-file = المسألة ملفًا
solution-file = الحل ملفًا
what-else = ما يوجد غيره
study = الدراسة
study-alternatives = برامج أخرى تكاد تكون بالجودة نفسها ومختلفة قدر الإمكان
study-fairness = ثمن الإنصاف: ماذا يشتري حضور أقل
study-moves = ماذا يجلب نقل الجلسات المعلنة
study-it = ادرسوا

what-if = ماذا لو
what-if-lead = جلسة واحدة تُنقل والأخرى كما هي. لا يُحفظ شيء إلى أن تقولوا.
what-if-draft = يُقاس النقل على المسودة كما هي.
to = إلى
clock-of = بتوقيت { $zone }
show-change = أظهروا ما يتغيّر
move-allowed = النقل مسموح.
move-forbidden = النقل يخالف قاعدة.
move-in-draft = انقلوها في المسودة
people-of-session = أشخاص الجلسة
can-come = يستطيع الحضور
for-whom-night = لمن هو ليل
now = الآن
then = عندئذ
difference = الفرق
pins-elsewhere = الموعد الذي يجب ألا يتحرك، أو الوقت الذي يجب ألا تكون فيه الجلسة، يُحدَّد أيضًا مع ورشتها:
workshops = الورشات

proposals = المقترحات
proposals-lead = يعطي المخطِّط كل ورشة موعدًا: أولًا من يجب أن يحضرن، ثم أكبر عدد ممكن من الأخريات، ثم تُوزَّع الساعات السيئة بين الشبكات. لا يُرسل شيء.
what-first = ما الذي يأتي أولًا
preset- = كما ضُبط الاجتماع
preset-attendance-first = الحضور أولًا
preset-balanced = متوازن
preset-fairness-first = الإنصاف أولًا
told-before = ما أُبلغ به الناس
told-before-hint = ما يتحرك يُبلَّغ من جديد
replan-as-released = إبقاؤه ما أمكن
replan-weighed = تغييره مقابل مكسب
replan-afresh = تخطيط من جديد
seed = البذرة
seed-hint = قد تجد غيرها برنامجًا آخر
propose = اقترحوا برنامجًا
searches = عمليات البحث
search = البحث { $n }
found = ما وُجد
no-proposal = لا مقترح بعد.
no-proposal-hint = اطلبوا واحدًا في الأعلى: يظهر البرنامج الأول خلال ثوانٍ ولا يُبلَّغ أحد.
line-optimal = ثبت أنه الأفضل
line-feasible = يراعي جميع القواعد؛ لم يثبت أنه الأفضل
line-infeasible = لا يمكن أن يكون لجميع الورشات موعد
what-is-proved = ما ثبت
without-start = بلا موعد
worst-off = الشبكة الأكثر تحملًا، لكل عضوة
each-network = كل شبكة، لكل عضوة
made = أُعدّ
compare-with = قارنوا المقترح { $n }
side-by-side = ضعوا المختارة جنبًا إلى جنب
two-to-four = من اثنين إلى أربعة
wrong-seconds = اكتبوا عدد ثوانٍ من 0.1 إلى 3600.
wrong-seed = اكتبوا عددًا صحيحًا، 0 أو أكثر.
wrong-preset = اختاروا واحدًا من هذه.
wrong-replan = اختاروا واحدًا من هذه.
wrong-with = حددوا مقترحين أو ثلاثة أو أربعة: الواحد وحده لا يُقارَن بشيء.
wrong-form = لم يبدأ بحث بعد: صححوا ما عُلِّم أدناه.

job-fairness = ثمن الإنصاف
job-moves = ماذا يجلب نقل الجلسات
job-alternatives = برامج أخرى تكاد تكون بالجودة نفسها
job-of = عن
job-asked = طُلب { $when }؛ { $preset }، { $seconds } ث للبحث، البذرة { $seed }.
job-asked-study = طُلب { $when }؛ { $seconds } ث للبحث.
look-again = انظروا من جديد
stop = أوقفوا واحفظوا أفضل ما وُجد
keep-as-proposal = احفظوه مقترحًا
all-proposals = جميع المقترحات
open-proposal = افتحوا المقترح { $n }
time = الوقت
elapsed = { $elapsed } من { $seconds } ث
best-so-far-lead = أفضل ما وُجد حتى الآن. الأهم أولًا؛ وما ثبت يصح مع السطور التي فوقه
best-so-far = الأفضل حتى الآن
proved-so-far = ثبت: على الأقل
open = ما زال مفتوحًا
open-nothing = لا شيء: ثبت بالدقة المطلوبة
programme-so-far = { $n ->
    [zero] البرنامج حتى الآن: بلا جلسات
    [one] البرنامج حتى الآن: جلسة واحدة
    [two] البرنامج حتى الآن: جلستان
    [few] البرنامج حتى الآن: { $n } جلسات
    [many] البرنامج حتى الآن: { $n } جلسة
   *[other] البرنامج حتى الآن: { $n } جلسة
  }
programme-without = { $n } بلا موعد
says-none = لا برنامج بعد
says-first = برنامج أول
says-better = { $n ->
    [zero] برنامج أول
    [one] برنامج أول، وواحد أفضل منذئذ
    [two] برنامج أول، واثنان أفضل منذئذ
    [few] برنامج أول، و{ $n } أفضل منذئذ
    [many] برنامج أول، و{ $n } أفضل منذئذ
   *[other] برنامج أول، و{ $n } أفضل منذئذ
  }
says-searches = تم { $done } من عمليات البحث، وأقصاها { $most }.
says-stopping = جارٍ التوقف.
says-done-study = تم.
says-begins = يبدأ بعد لحظة.
says-waits = ينتظر دوره: قبله { $n }.
says-stopping-kept = جارٍ التوقف؛ يُحفظ أفضل ما وُجد: { $better }.
says-all-proved = جارٍ البحث: { $better }. ثبت كل شيء.
says-searching-gap = جارٍ البحث: { $better }. { $counts }: { $value }، وثبت { $bound } على الأقل.
says-searching = جارٍ البحث: { $better }.
says-over = انتهى البحث: { $better }.
says-failed = لم ينتج شيء عن هذا البحث.
says-lost-kept = اختفت العملية التي كانت تبحث. آخر ما وجدته ما زال هنا.
says-lost = اختفت العملية التي كانت تبحث ولم تكن قد وجدت شيئًا. اطلبوا من جديد.

compare-title = المقترحات جنبًا إلى جنب
compare-lead = الفروق عن المقترح { $n }.
compare-hours = ساعات الجلسات بتوقيت { $zone }.
beside = المقترح { $other } إلى جانب المقترح { $first }
elsewhere = { $n ->
    [zero] كل جلسة حيث هي هناك.
    [one] جلسة واحدة في موعد آخر.
    [two] جلستان في موعد آخر.
    [few] { $n } جلسات في موعد آخر.
    [many] { $n } جلسة في موعد آخر.
   *[other] { $n } جلسة في موعد آخر.
  }
more-come = { $n ->
    [zero] لا فرق في الحضور.
    [one] في جميع الجلسات يستطيع الحضور شخص واحد أكثر.
    [two] في جميع الجلسات يستطيع الحضور شخصان أكثر.
    [few] في جميع الجلسات يستطيع الحضور { $n } أشخاص أكثر.
    [many] في جميع الجلسات يستطيع الحضور { $n } شخصًا أكثر.
   *[other] في جميع الجلسات يستطيع الحضور { $n } شخص أكثر.
  }
fewer-come = { $n ->
    [zero] لا فرق في الحضور.
    [one] في جميع الجلسات يستطيع الحضور شخص واحد أقل.
    [two] في جميع الجلسات يستطيع الحضور شخصان أقل.
    [few] في جميع الجلسات يستطيع الحضور { $n } أشخاص أقل.
    [many] في جميع الجلسات يستطيع الحضور { $n } شخصًا أقل.
   *[other] في جميع الجلسات يستطيع الحضور { $n } شخص أقل.
  }
spared = أخفّ عبئًا: { $list }.
burdened = أثقل عبئًا: { $list }.
by-a-head = { $network } بمقدار { $hours } لكل عضوة
people = الأشخاص
people-lead = يُحسبون مرة لكل جلسة
levels-lead = الأهم أولًا، بترتيب الأول. الأقل أفضل
carries-lead = الوقت غير الملائم لكل عضوة مع ما سبق من السنوات
come-all = يستطيع الحضور، في جميع الجلسات
come-not = لا يستطيع الحضور
must-not = يجب أن يحضر ولا يستطيع
sessions = الجلسات
take-number = افتحوا المقترح { $n } لاختياره
lost-title = من يُفقد ومن يُكسب
lost-lead = بالاسم، لكل ورشة، إلى جانب المقترح { $n }؛ فقط حيث يوجد أحد.
lost-none = لا يُفقد أحد ولا يُكسب.
lost-people = لم يعد يستطيع الحضور ({ $n })
won-people = يستطيع الحضور عندئذ ({ $n })

weeks-released = أسابيع البرنامج المنشور
put-forward = عرضه على مجموعة الاتصال
nothing-released = لم يُنشر شيء بعد.
programme = البرنامج
pays-night-most = ليل لمعظمهن
pays-unsocial-most = خارج ساعات عمل معظمهن
comma = {"، "}
