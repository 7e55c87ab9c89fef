title = الإرسال
all-held = جميع رسائل هذا الاجتماع محجوزة
her-held = الرسائل إلى { $name } محجوزة
since = منذ { $when }، بقرار من { $who }
let-go = السماح بإرسالها
none-yet = لم يُبلَّغ أحد بشيء بعد.
release-first = أصدروا برنامجًا
then-written = فيُكتب إلى كل من يعنيها الأمر.
lead = أحدث رسالة إلى كل شخص عن كل جلسة، وحالتها.
where-they-stand = حالتها
all = الكل
problems = مشكلات
problems-only = المشكلات فقط
session = الجلسة
network = الشبكة
none = بلا شبكة
state = الحالة
name-or-address = الاسم أو العنوان
show = عرض
all-arrived = كل ما كان ينبغي أن يصل قد وصل أو ما زال في الطريق.
nothing-fits = لا شيء مطابق.
show-all = عرض الكل
again = إعادة إرسال ما لم يصل ({ $n })
again-hint = إلى العناوين كما هي. يُصحَّح العنوان الخاطئ في صفحة صاحبته: اختاروا اسمها.
who = إلى من
mail = الرسالة
where = الحالة
when = متى
revision = المراجعة { $n }
page = الصفحة { $n } من { $of }
pages = صفحات القائمة
newer = الأحدث
older = الأقدم
as-csv = بصيغة CSV
as-xlsx = بصيغة XLSX
one-by-one = جميع الرسائل واحدة واحدة
hold-all = حجز جميع رسائل هذا الاجتماع
why = السبب
why-hint = يظهر هنا لباقي المنظِّمات
hold-hint = ما هو في الطريق سيصل. أما ما ينتظر وما يُكتب من الآن فيبقى هنا إلى أن يُسمح بإرساله، كما بعد إصدار تبيَّن أنه خاطئ.
hold = حجزها
kind-invitation = دعوة
kind-update = تحديث
kind-cancellation = إلغاء
standing-waiting = في الانتظار
standing-put-off = مؤجلة
standing-on-its-way = في الطريق
standing-delivered = سُلِّمت
standing-refused = مرفوضة
standing-bounced = مرتدة
standing-given-up = تُركت
standing-quarantined = معزولة
standing-held = محجوزة
standing-replaced = استُبدلت
done-nothing = لم يكن هناك ما يُعاد إرساله.
mails = { $n ->
    [zero] لا رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $n } رسائل
   *[other] { $n } رسالة
  }
done-again = { $n ->
    [zero] لن تُعاد أي رسالة.
    [one] ستُعاد رسالة واحدة.
    [two] ستُعاد رسالتان.
    [few] ستُعاد { $n } رسائل.
   *[other] ستُعاد { $n } رسالة.
  }
done-held = { $n ->
    [zero] محجوزة من الآن. لم تكن هناك رسائل تنتظر.
    [one] محجوزة من الآن. كانت رسالة واحدة تنتظر.
    [two] محجوزة من الآن. كانت رسالتان تنتظران.
    [few] محجوزة من الآن. كانت { $n } رسائل تنتظر.
   *[other] محجوزة من الآن. كانت { $n } رسالة تنتظر.
  }
done-free = { $n ->
    [zero] سُمح بالإرسال. لا رسائل لتنطلق.
    [one] سُمح بالإرسال. رسالة واحدة تنطلق الآن.
    [two] سُمح بالإرسال. رسالتان تنطلقان الآن.
    [few] سُمح بالإرسال. { $n } رسائل تنطلق الآن.
   *[other] سُمح بالإرسال. { $n } رسالة تنطلق الآن.
  }
done-corrected = { $n ->
    [zero] صُحِّح العنوان. لن تُرسل إليه رسائل.
    [one] صُحِّح العنوان. ستُرسل إليه رسالة واحدة.
    [two] صُحِّح العنوان. ستُرسل إليه رسالتان.
    [few] صُحِّح العنوان. ستُرسل إليه { $n } رسائل.
   *[other] صُحِّح العنوان. ستُرسل إليه { $n } رسالة.
  }
number = { $n }

# The page about one person.
her-title = ما أُرسل إليها
her-address = العنوان
her-zone = المنطقة الزمنية
her-language = اللغة
all-held-since = كل رسائل هذا الاجتماع محتجزة منذ { $when }، من { $by }. تُطلق من صفحة:
her-held-since = الرسائل إليها محتجزة منذ { $when }، من { $by }
her-sessions = جلساتها
her-none = لم تُبلَّغ بأي جلسة.
should-hold = ينبغي أن يكون لديها
newest = أحدث رسالة
what-holds = ما لديها
her-answer = ردها
send-again = إعادة الإرسال
send-one = إعادة إرسال { $code }
send-missed = إرسال ما فاتها ({ $n })
send-current = إرسال كل ما ينبغي أن يكون لديها ({ $n })
correct-h = تصحيح عنوانها
right-address = عنوانها الصحيح
right-as-is = هو صحيح كما هو
only-missed = إرسال ما لم يصل فقط
correct-hint = تنتهي روابط رسائلها القديمة، ويُسحب ما ينتظر للعنوان القديم. يُرسل إلى الجديد كل ما ينبغي أن يكون لديها. وما يأتي من العنوان القديم يبقى معروفًا بأنه منها.
correct = تصحيحه والإرسال
was-corrected = صُحح { $old } إلى { $new }، { $when }، من { $by }
all-sent = كل ما أُرسل إليها
nothing-yet = لا شيء بعد.
mail-number = رقم
to = إلى
hold-hers = احتجاز الرسائل إليها
nothing = لا شيء
answer-accepted = قبلت
answer-tentative = ربما
answer-declined = اعتذرت
answer-needs-action = لا رد بعد
