# الصفحة التي تؤكد فيها إجابة وصلت بالبريد.

said-accepted = سأحضر
said-tentative = ربما
said-declined = لا أستطيع الحضور
said-other-time = أقترح موعدًا آخر

page-title = إجابات وصلت بالبريد
page-why = وصلت هذه الإجابات بالبريد باسمكم، ولم نتمكن من التأكد أنكم أرسلتموها. أكدوا ما هو منكم.
page-none = لا شيء ينتظر تأكيدكم.
page-from = من { $from }، { $when }
page-proposes = الموعد المقترح: { $when }
page-mine = هذه إجابتي
page-not-mine = ليست منّي
page-back = إلى جلساتكم
page-done = إجابتكم محتسبة الآن.
page-dropped = لن تُحتسب، وتبقى إجابتكم السابقة كما هي.
page-kept = الاقتراح الآن لدى المنظِّمات.
page-late = لم يعد بالإمكان احتسابها: تغيّرت الجلسة أو إجابتكم منذ ذلك الحين. اطلعوا على جلساتكم.

# The organiser's page of mails that came in.
o-title = البريد الوارد
o-lead = ردود واقتراحات أوقات أخرى ومرتجعات وصلت بالبريد: عبر خادم البريد أو مجلد maildir أو صندوق IMAP، أو رُفعت هنا.
o-counters = اقتراحات وقت آخر
o-proposes = تقترح { $name } ({ $email }) (الرسالة { $n }، { $when }):
o-minutes = { $n ->
    [one] { $when }، دقيقة واحدة
    [two] { $when }، دقيقتان
    [few] { $when }، { $n } دقائق
   *[other] { $when }، { $n } دقيقة
  }
o-stands = موعدها القائم { $when }.
o-could = تستطيع { $n } من { $all } من المدعوات الحضور حينها، بحسب ما يُعرف
o-outdated = فات أوانه
o-changed-since = تغيرت الجلسة منذ كتبت.
o-accept = قبول …
o-decline = رفض
o-settled = اقتراحات بُتّ فيها: { $n }
o-state-accepted = قُبل
o-state-declined = رُفض
o-state-by = { $state }، من { $by }
o-mails = الرسائل
o-which = أي رسائل
o-filter-all = الكل
o-filter-attention = للنظر فيها
o-filter-counted = ردود محتسبة
o-filter-passed = لا شيء مطلوب
o-none-yet = لم تصل رسائل بعد. لتصل من تلقاء نفسها: { $command } والإعداد { $setting }.
o-none = لا شيء منها.
o-number = رقم
o-came = وصلت
o-from = من
o-session = الجلسة
o-outcome = النتيجة
o-why = السبب
o-newer = الأحدث
o-older = الأقدم
o-upload = رفع رسالة
o-upload-hint = رد وصل إلى صندوق شخص آخر: احفظوه هناك ملفًا (.eml) وسلّموه هنا. يُحكم عليه كما لو وصل من تلقاء نفسه.
o-file = الرسالة، ملف ينتهي بـ .eml (لا يزيد على 10 ميبي)
o-take = أخذ الرسالة
o-way-pipe = الخادم
o-way-upload = رُفعت
o-answer-accepted = قبول
o-answer-tentative = ربما
o-answer-declined = اعتذار
o-became-applied = احتُسب
o-became-repeated = مكرر
o-became-stale = فات أوانه
o-became-answered-old-revision = رد على نسخة قديمة
o-became-unconfirmed = غير مؤكد
o-became-unknown-attendee = شخص غير معروف
o-became-not-invited = غير مدعوة
o-became-unknown-session = جلسة غير معروفة
o-became-after-cancellation = بعد الإلغاء
o-became-no-answer = بلا رد
o-became-delegated = إحالة إلى أخرى
o-became-trouble-reported = بلاغ عن مشكلة
o-became-counter = اقتراح وقت آخر
o-became-counter-outdated = اقتراح فات أوانه
o-became-counter-unclear = وقت غير واضح
o-became-refresh-answered = أُعيد إرسال الحالة
o-became-refresh-limited = طلب متكرر
o-became-bounced = ارتدت
o-became-delayed = تأخرت
o-became-delivery-report = إشعار تسليم
o-became-unknown-bounce = مرتجع غير معروف
o-became-doubtful-report = إشعار مشكوك فيه
o-became-auto-reply = رد آلي
o-became-not-for-us = ليست لنا
o-became-own-mail = رسالة منا
o-became-no-calendar = بلا تقويم
o-became-unreadable = لا تُقرأ
o-became-too-large = كبيرة جدًا
o-became-duplicate-mail = وصلت من قبل
o-accept-title = الأخذ بوقت مقترح
o-accept-what = تقترح { $name } الوقت { $proposed } ({ $n ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
  }) لجلسة { $code } القائمة في { $when }.
o-ordinary = هو إصدار عادي. ما يتغير:
o-would-mail = ستُكتب { $n } من الرسائل؛ وتُسأل من جديد كل من نُقل موعدها إن كانت ستحضر.
o-move = نقل الجلسة وإبلاغ الجميع
o-not-now = ليس الآن
o-change-new = { $code } جديدة: { $when }
o-change-moved = { $code } نُقلت: { $when }
o-change-reworded = { $code } عُدّلت: { $when }
o-change-cancelled = { $code } أُلغيت: { $when }
