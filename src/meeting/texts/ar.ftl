## What several pages say
days = من { $first } إلى { $last }
meetings = الاجتماعات
people = الأشخاص
workshops = ورش العمل
networks = الشبكات
network = الشبكة
availability = من يستطيع ومتى
import-again = استيراد جديد
zone-is = منطقة توقيت البرنامج: { $name }
keep = حفظ
cancel = إلغاء
change = تعديل
remove = إزالة
all = الكل
none = لا شيء
saved = حُفظ.

## The list of meetings
meetings-none = لا يوجد اجتماع بعد. أنشئي اجتماعًا من الجداول التي لديك: الشبكات وورش العمل والمشاركات، وأوقات التفرغ إن كانت معروفة.
meetings-import = استيراد اجتماع
meetings-import-another = استيراد اجتماع آخر
meetings-stand-lasts = جارٍ الآن
meetings-stand-ahead = قادم
meetings-stand-over = انتهى
meetings-next = التالي:

## The meeting at a glance
glance-next = الخطوة التالية
glance-done = تمّ
glance-later = لاحقًا
glance-all-done = أُنجز كل شيء. بقي التسليم إلى الأمانة التالية.
glance-steps = أين وصل الاجتماع
glance-attention = ما يحتاج إلى انتباه
glance-answered-by-network = الإجابات بحسب الشبكة
step-model = الشبكات والأشخاص وورش العمل
step-model-do = استوردي جداولك
step-model-fact = الشبكات: { $networks } · الأشخاص: { $people } · ورش العمل: { $workshops }
step-availability = من يستطيع ومتى
step-availability-do = عرض من يستطيع ومتى
step-availability-fact = قالت { $answered } من أصل { $asked } متى تستطيع؛ وللبقية تُحتسب الساعات المعتادة في منطقتها
step-proposal = مقترح برنامج
step-proposal-do = طلب مقترحات
step-proposal-fact = { $n ->
        [0] لا مقترحات بعد: اطلبيها من المخطِّط
       *[other] المقترحات: { $n }
    }
step-release = برنامج منشور
step-release-do = معاينة ما سيُعلَن ثم النشر
step-release-fact = { $n ->
        [0] لم يُنشر شيء: لم تُبلَّغ أي مشاركة بعد
       *[other] الإصدار { $n } · الجلسات: { $sessions }
    }
step-invitations = الدعوات
step-invitations-do = عرض من أُبلغت وبماذا
step-invitations-fact = رسائل أُرسلت: { $sent } · تنتظر: { $waiting } · رُفضت: { $refused }
step-answers = الردود
step-answers-do = عرض الردود
step-answers-fact = { $replied } من أصل { $invited } من الدعوات عليها رد
step-attendance = الحضور
step-attendance-do = تسجيل من حضرت
step-attendance-fact = { $recorded } من أصل { $sessions } من الجلسات لها سجل؛ النهائي منها: { $final }
step-report = التقرير
step-report-do = كتابة التقرير ونشره
step-report-fact = اتُّفق على الخلاصات في { $agreed } من أصل { $sessions } من الجلسات؛ اللغات المنشورة: { $published }
attention-refused = رسائل رُفضت: { $n }
attention-held = رسائل محجوزة: { $n }
attention-counters = أوقات أخرى اقتُرحت بالبريد ولم يُرد عليها: { $n }
attention-names = أسماء في سجلات الحضور لم تُعرف: { $n }
attention-facilitators = ورش عمل بلا ميسِّرة: { $n }
attention-outside = أشخاص غير مدعوين لأن شبكتهم لم تنضم بعد: { $n }
attention-silent = شبكات لم تقل أي من عضواتها متى تستطيع: { $n }

## Who can when
can-for = العرض لـ
can-everybody = الجميع
can-show = عرض
can-how = يبيّن كل رقم كم من كل مئة من أصل { $n } من الأشخاص يستطيعون في الساعة التي تبدأ عندها، بسهولة أو عند الحاجة؛ وكلما كان اللون أغمق كان العدد أكبر. يقود كل رقم إلى الأسماء. الساعات بتوقيت { $zone }.
can-nobody-sleeps = في هذه الساعات لا أحد نائم: { $hours }.
can-somebody-sleeps = في كل ساعة يكون الوقت ليلًا لدى شبكة واحدة على الأقل. وأقلّها ليلًا عند: { $hours }.
can-hour = الساعة
can-days = الأيام: كم في المئة يستطيعون
can-local = الساعة نفسها حيث الشبكات
can-night = ليل
can-day-for-all = نهار للجميع
can-legend-night = الخانات الداكنة مع قمر: الوقت هناك ليل، من 22:00 إلى 07:00.
can-clocks-change = تتغير ساعات { $name } خلال هذه الأيام؛ والساعات المعروضة هي ساعات اليوم الأول.
can-no-sessions = بلا جلسات
can-earlier-days = الأيام السابقة
can-later-days = الأيام اللاحقة
can-days-of = أيام الاجتماع
can-all-days = كل الأيام
can-day-outside = هذا اليوم ليس من أيام الاجتماع.
can-on = من يستطيع ومتى يوم { $name }
can-day-how = كم من كل شبكة يستطيعون في الساعة التي تبدأ عندها، ومن أصل كم؛ وتحته الساعة حيث يعيش معظم أعضاء الشبكة. تقود الساعة إلى الأسماء.
can-at = من يستطيع في { $name }
can-yes = يستطيعون
can-if-need-be = عند الحاجة
can-no = لا يستطيعون
can-and-more = و{ $n } أخرى
can-answered-heading = من أجابت
can-answered = أجابت
can-of = من أصل
can-usual-hours = الساعات المعتادة
can-silent-how = لمن لم يُجبن تُحتسب الساعات المعتادة في مناطقهن. تقود الشبكة إلى أعضائها.
can-people-of = أشخاص { $name }
can-represents-nobody = لا تمثل أحدًا في هذا الاجتماع.
can-nobody-at-all = لا أحد محسوب هنا بعد: استوردي الأشخاص أولًا أو اختاري ورشة أخرى.
