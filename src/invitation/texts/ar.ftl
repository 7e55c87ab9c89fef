# كلمات كل رسالة عن جلسة. النص الذي ينتهي مفتاحه بـ "-discreet" يقال لمن لا يريد أن يظهر شيء من الموضوع في رسائله. الأسماء والأوقات والمدد تصل جاهزة.

comma = {"، "}
heading = { $code }: { $title }

## عناوين الرسائل

subject = { $kind }: { $code }، { $when }
subject-discreet = { $kind }: { $when }
subject-unscheduled = { $kind }: { $code }
subject-unscheduled-discreet = { $kind }
subject-digest = أسبوعكم ابتداءً من { $day }
subject-address = صُحّح عنوانكم

kind-invite = دعوة
kind-move = تغيّر الموعد
kind-move-discreet = تغيّر الموعد
kind-length = تغيّرت المدة
kind-length-discreet = تغيّرت المدة
kind-title = تحديث
kind-link = تحديث
kind-part = تحديث
kind-reword = تحديث
kind-again = دعوة
kind-withdraw = سُحبت الدعوة
kind-cancel = إلغاء
kind-cancel-discreet = إلغاء
kind-kept = ردّكم
kind-confirm = يرجى تأكيد ردّكم
kind-counter = يبقى الموعد كما هو
kind-delegated = دعوتكم شخصية
kind-reminder = تذكير
kind-unanswered = ننتظر ردّكم
kind-register = يرجى التأكيد
kind-registered = تم تسجيلكم
kind-waiting = قائمة الانتظار
kind-free = مقعد لكم

## الوقائع

your-time = وقتكم
meeting-time = وقت الاجتماع
utc-time = التوقيت العالمي
length = المدة
theme = المحور
facilitators = { $n ->
    [zero] تيسير الجلسة
    [one] تيسير الجلسة
    [two] تيسير الجلسة
    [few] تيسير الجلسة
    [many] تيسير الجلسة
   *[other] تيسير الجلسة
  }
hours = { $n ->
    [zero] { $n } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
  }
minutes = { $n ->
    [zero] { $n } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
  }
hours-and-minutes = { $hours } و{ $minutes }
moved-from = من
moved-to = إلى
length-from = سابقًا
length-to = الآن
title-from = العنوان السابق
title-to = العنوان الجديد

## ما حدث

lead-invite = ندعوكم إلى جلسة من جلسات اجتماع «{ $meeting }».
lead-invite-discreet = ندعوكم إلى موعد.
lead-move = تغيّر وقت جلسة من جلسات اجتماع «{ $meeting }».
lead-move-discreet = تغيّر وقت أحد مواعيدكم.
lead-length = تغيّرت مدة جلسة من جلسات اجتماع «{ $meeting }». وقت بدايتها لم يتغيّر.
lead-length-discreet = تغيّرت مدة أحد مواعيدكم. وقت بدايته لم يتغيّر.
lead-title = تغيّر عنوان جلسة من جلسات اجتماع «{ $meeting }». وقتها لم يتغيّر.
lead-title-discreet = تغيّر نص أحد مواعيدكم. وقته لم يتغيّر.
lead-link = تغيّر رابط الدخول إلى جلسة من جلسات اجتماع «{ $meeting }»، والرابط الجديد في صفحتكم. وقتها لم يتغيّر.
lead-link-discreet = تغيّر رابط الدخول إلى أحد مواعيدكم، والرابط الجديد في صفحتكم. وقته لم يتغيّر.
lead-part = تغيّر دوركم في جلسة من جلسات اجتماع «{ $meeting }». وقتها لم يتغيّر.
lead-part-discreet = تغيّر دوركم في أحد مواعيدكم. وقته لم يتغيّر.
lead-reword = تغيّر شيء في جلسة من جلسات اجتماع «{ $meeting }»: عنوانها أو رابط الدخول أو دوركم فيها. وقتها لم يتغيّر.
lead-reword-discreet = تغيّر شيء في أحد مواعيدكم. وقته لم يتغيّر.
lead-again = هذه دعوتكم مرة أخرى إلى جلسة من جلسات اجتماع «{ $meeting }». لم يتغيّر فيها شيء.
lead-again-discreet = هذه دعوتكم مرة أخرى إلى موعد. لم يتغيّر فيها شيء.
lead-withdraw = سُحبت دعوتكم إلى هذه الجلسة من اجتماع «{ $meeting }». أما الجلسة نفسها فتُعقد.
lead-withdraw-discreet = سُحبت دعوتكم إلى هذا الموعد.
lead-cancel = أُلغيت هذه الجلسة من اجتماع «{ $meeting }» ولن تُعقد.
lead-cancel-discreet = أُلغي هذا الموعد.

## الدور والرد

part-facilitator = تيسير هذه الجلسة على عاتقكم.
part-rapporteur = كتابة تقرير هذه الجلسة على عاتقكم.
part-required = حضوركم ضروري.

please-answer = نرجو أن تردّوا بأزرار تقويمكم أو في صفحتكم.
your-page = صفحتكم
choose-accepted = سأحضر
choose-tentative = ربما
choose-declined = لا أستطيع الحضور
answer-stands = ردّكم ما زال قائمًا: { $answer }. ويمكنكم تغييره في صفحتكم.
answer-none = لا رد بعد
answer-accepted = ستحضرون
answer-tentative = ربما تحضرون
answer-declined = لا تستطيعون الحضور
page-is-yours = هذه الصفحة لكم وحدكم: نرجو ألا تعطوا عنوانها لأحد.
calendar-removes = يحذفها تقويمكم من تلقاء نفسه أو يطلب منكم ذلك.
calendar-removes-discreet = يحذفه تقويمكم من تلقاء نفسه أو يطلب منكم ذلك.
feed-lag = قد لا يظهر هذا إلا بعد يوم في تقويم تتابعونه بالاشتراك. ما تقوله هذه الرسالة صحيح من الآن.
ask = لديكم أسئلة؟ اكتبوا إلى { $mailbox }
ask-discreet = لديكم أسئلة؟ ردّوا على هذه الرسالة.

lead-kept = حُفظ ردّكم: { $answer }.
may-change = يمكنكم تغييره في أي وقت في صفحتكم.

lead-confirm = وصل رد باسمكم: { $answer }. لم نتمكن من التأكد أنه منكم، لذلك لم يُحتسب بعد.
confirm-ask = إن كان منكم فنرجو تأكيده في هذه الصفحة:
confirm-link = تأكيد ردّي
confirm-not-you = وإن لم يكن منكم فلا حاجة إلى أي شيء: ما قلتموه من قبل ما زال قائمًا.

lead-counter = اقترحتم وقتًا آخر لجلسة من جلسات اجتماع «{ $meeting }». لم يمكن الأخذ به، وتبقى الجلسة في وقتها.
lead-counter-discreet = اقترحتم وقتًا آخر لأحد مواعيدكم. لم يمكن الأخذ به، ويبقى الموعد في وقته.
proposed-time = اقتراحكم
comment = كلمة من الجهة المنظمة

lead-delegated = أحلتم دعوتكم إلى جلسة من جلسات اجتماع «{ $meeting }» إلى شخص آخر. الدعوات شخصية، لذلك لم يُؤخذ بذلك. إن كان ينبغي أن يحضر شخص آخر فنرجو أن تخبرونا من هو.
lead-delegated-discreet = أحلتم دعوتكم إلى شخص آخر. الدعوات شخصية، لذلك لم يُؤخذ بذلك. إن كان ينبغي أن يحضر شخص آخر فنرجو أن تخبرونا من هو.

lead-address = صُحّح عنوانكم. من الآن تصل الرسائل عن اجتماع «{ $meeting }» إلى هذا العنوان.
lead-address-discreet = صُحّح عنوانكم. من الآن تصل رسائلنا إلى هذا العنوان.
address-follow = { $n ->
    [zero] لا رسائل أخرى.
    [one] ما تحتاجون إلى معرفته يصل في رسالة أخرى.
    [two] ما تحتاجون إلى معرفته يصل في رسالتين.
    [few] ما تحتاجون إلى معرفته يصل في { $n } رسائل.
    [many] ما تحتاجون إلى معرفته يصل في { $n } رسالة.
   *[other] ما تحتاجون إلى معرفته يصل في { $n } رسالة.
  }
address-not-you = إن لم تكن هذه الرسائل لكم فنرجو أن تخبرونا.

## التذكير

lead-day = تذكير: اقترب موعد هذه الجلسة من اجتماع «{ $meeting }».
lead-day-discreet = تذكير: اقترب هذا الموعد.
lead-hour = تذكير: تبدأ هذه الجلسة من اجتماع «{ $meeting }» قريبًا.
lead-hour-discreet = تذكير: يبدأ هذا الموعد قريبًا.
way-in = رابط الدخول في صفحتكم.
lead-digest = { $n ->
    [zero] لا جلسات لكم من اجتماع «{ $meeting }» هذا الأسبوع.
    [one] لكم هذا الأسبوع جلسة واحدة من اجتماع «{ $meeting }».
    [two] لكم هذا الأسبوع جلستان من اجتماع «{ $meeting }».
    [few] لكم هذا الأسبوع { $n } جلسات من اجتماع «{ $meeting }».
    [many] لكم هذا الأسبوع { $n } جلسة من اجتماع «{ $meeting }».
   *[other] لكم هذا الأسبوع { $n } جلسة من اجتماع «{ $meeting }».
  }
lead-digest-discreet = { $n ->
    [zero] لا مواعيد لكم هذا الأسبوع.
    [one] لكم موعد واحد هذا الأسبوع.
    [two] لكم موعدان هذا الأسبوع.
    [few] لكم { $n } مواعيد هذا الأسبوع.
    [many] لكم { $n } موعدًا هذا الأسبوع.
   *[other] لكم { $n } موعد هذا الأسبوع.
  }
digest-answer = ردّكم: { $answer }.
digest-unanswered = لم تردّوا بعد.
lead-unanswered = لم تقولوا بعد إن كنتم ستحضرون هذه الجلسة من اجتماع «{ $meeting }». كل رد يساعدنا، حتى الاعتذار.
lead-unanswered-discreet = لم تقولوا بعد إن كنتم ستحضرون هذا الموعد. كل رد يساعدنا، حتى الاعتذار.
leave = يمكنكم إيقاف التذكير. أما الدعوات والتغييرات فتصلكم في كل الأحوال.
leave-link = لا مزيد من التذكير

## التسجيل

lead-register = سجّل أحدهم هذا العنوان، ونظنه أنتم، لجلسة عامة من اجتماع «{ $meeting }».
lead-register-discreet = أعطى أحدهم هذا العنوان، ونظنه أنتم، من أجل موعد.
register-ask = { $n ->
    [zero] نرجو التأكيد الآن، فمن دونه لا مقعد لكم.
    [one] نرجو التأكيد خلال ساعة واحدة، فمن دونه لا مقعد لكم.
    [two] نرجو التأكيد خلال ساعتين، فمن دونه لا مقعد لكم.
    [few] نرجو التأكيد خلال { $n } ساعات، فمن دونه لا مقعد لكم.
    [many] نرجو التأكيد خلال { $n } ساعة، فمن دونه لا مقعد لكم.
   *[other] نرجو التأكيد خلال { $n } ساعة، فمن دونه لا مقعد لكم.
  }
register-link = تأكيد
register-not-you = إن لم تكونوا أنتم فتجاهلوا هذه الرسالة: يُنسى العنوان من تلقاء نفسه.
lead-registered = لكم مقعد في هذه الجلسة العامة من اجتماع «{ $meeting }».
lead-registered-discreet = لكم مقعد في هذا الموعد.
registered-invited = تصل الدعوة لتقويمكم في رسالة أخرى.
registered-unscheduled = لم يُحدد وقتها بعد. حين يُحدد تصلكم دعوة لتقويمكم.
registered-cannot = إن تعذّر عليكم الحضور فنرجو أن تعتذروا عن الدعوة ليكون المقعد لغيركم.
lead-waiting = كل المقاعد في هذه الجلسة العامة من اجتماع «{ $meeting }» محجوزة. أنتم على قائمة الانتظار.
lead-waiting-discreet = كل المقاعد في هذا الموعد محجوزة. أنتم على قائمة الانتظار.
waiting-before = { $n ->
    [0] المقعد التالي لكم.
    [zero] المقعد التالي لكم.
    [one] قبلكم شخص واحد.
    [two] قبلكم شخصان.
    [few] قبلكم { $n } أشخاص.
    [many] قبلكم { $n } شخصًا.
   *[other] قبلكم { $n } شخص.
  }
waiting-promise = حين يخلو مقعد يكون لكم ونكتب إليكم.
lead-free = خلا مقعد في هذه الجلسة العامة من اجتماع «{ $meeting }»، وهو لكم.
lead-free-discreet = خلا مقعد في هذا الموعد، وهو لكم.

## في التقويم

calendar-title-discreet = موعد
calendar-text = صفحتكم الشخصية، لردّكم ولرابط الدخول، في الرسالة التي حملت هذا.
calendar-place = عبر الإنترنت
