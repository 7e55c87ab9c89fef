title = الردود
none-yet = لم تُدعَ أي منهن بعد.
release-first = أصدروا برنامجًا
then-invited = فتُدعى كل من يعنيها الأمر.
network = الشبكة
invited = المدعوات
accepted = قبلن
tentative = ربما
declined = اعتذرن
no-answer = بلا رد
partners = الشركاء والجمهور
name = الاسم
part = الدور
answer = الرد
part-facilitator = ميسِّرة
part-rapporteur = مقرِّرة
part-required = حضورها لازم
part-optional = حضورها اختياري
answer-needs-action = بلا رد
answer-accepted = قبلت
answer-tentative = ربما
answer-declined = اعتذرت
enter = إدخال رد وصل بطريقة أخرى
enter-hint = بالهاتف مثلًا. يُحسب كردها هي، ولها أن تغيّره.
session = الجلسة
her-address = عنوان بريدها الإلكتروني
keep = حفظ الرد
end = إنهاء الروابط الشخصية لإحداهن
end-hint = بعد فقدان هاتف أو إعادة توجيه رسالة. لا تعود روابطها القديمة تؤدي إلى شيء، وتحمل رسالتها التالية رابطًا جديدًا. أما العنوان الذي يُقرأ منه تقويمها فيُنهى في
calendars = التقاويم
end-them = إنهاء روابطها
people-invited = { $n ->
    [one] المدعوة الواحدة
    [two] المدعوتان
    [few] المدعوات الـ{ $n }
   *[other] المدعوات الـ{ $n }
  }
minutes = { $n ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
   *[other] { $n } دقيقة
  }
