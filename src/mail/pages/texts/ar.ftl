# The list of mails, and one of them.
title = الرسائل
one-title = رسالة
n-sent = أُرسلت: { $n }
n-waiting = تنتظر: { $n }
n-refused = رُفضت: { $n }
n-replaced = حلت محلها أحدث: { $n }
n-given-up = تُركت: { $n }
n-quarantined = وُضعت جانبًا لأنها ليست رسائل: { $n }
look-again = تحديث
try-out = هذه تجربة: لا شيء يغادر هذا الجهاز. كل رسالة ملف في { $folder }.
believed = هل تُصدَّق رسائلنا؟
believed-what = ما ينبغي أن تقوله خدمة الأسماء عن نطاقنا.
none = لا رسائل بعد. حين يُعلن برنامج نكتب إلى كل المعنيات.
release = إعلان برنامج
number = رقم
to = إلى
subject = الموضوع
kind = النوع
state = الحالة
when = متى
newer = الأحدث
older = الأقدم
state-sent = أُرسلت
state-failed = رُفضت
state-queued = تنتظر
state-leased = في الطريق
state-superseded = حلت محلها أحدث
state-expired = تُركت
state-quarantined = وُضعت جانبًا
kind-invitation = دعوة
kind-update = تحديث
kind-cancellation = إلغاء
kind-registration = تسجيل
kind-certificate = شهادة
kind-approval = موافقة
kind-sign-in = تسجيل دخول
kind-address-corrected = تصحيح عنوان
kind-open-part = جزء مفتوح
what-she-reads = ما تقرؤه
open-hers = فتح صفحتها
open-hers-hint = (في التجربة فقط: في غيرها لا يملك هذا الرابط سواها)
what-calendar-reads = ما يقرؤه تقويمها
all-mails = كل الرسائل
as-it-is = الرسالة كما هي

# The page about the name service.
setup-lead = ترفض الجهات الكبرى رسائل نطاقٍ لا يقول من يحق له الإرسال عنه. اطلبوا من خدمة الأسماء سجلات النطاق وألصقوا الأجوبة: أسطر ملف المنطقة، أو مخرجات dig أو host أو nslookup، أو الاسم والنوع والنص. لا يُبحث من هنا عن شيء، ولا يُحفظ شيء.
own-key = مفتاح توقيعنا في الإعدادات. سجله:
no-key = لا مفتاح توقيع في الإعدادات: ما لم يوقّع خادم البريد تخرج الرسائل بلا توقيع. الأمر { $command } ينشئ واحدًا.
to-mend = { $n ->
    [0] لا شيء يحتاج إلى تصحيح
    [one] أمر واحد يحتاج إلى تصحيح
    [two] أمران يحتاجان إلى تصحيح
    [few] { $n } أمور تحتاج إلى تصحيح
   *[other] { $n } أمرًا يحتاج إلى تصحيح
  }
records-read = السجلات المقروءة: { $n }.
line-passed = السطر { $n } ليس سجلًا وقد تُجووز: { $line }.
about = عن
said = ما يُقال
publish = للنشر:
is-ok = سليم
is-unsure = غير مؤكد
is-missing = ناقص
is-wrong = خطأ
from-mailbox = تأتي الرسائل من
key-name = اسم المفتاح
key-name-hint = المحدِّد، مثل s1
signs = النطاق الموقِّع
signs-hint = إن تُرك فارغًا: نطاق صندوق البريد
machine = الجهاز الذي يسلّم رسائلنا إلى العالم
machine-hint = اسم أو عنوان؛ يجوز تركه فارغًا
records = السجلات
look = فحصها
