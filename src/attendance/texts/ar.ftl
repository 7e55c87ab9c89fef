title = الحضور
none-yet = لا توجد جلسات بعد.
release-first = أصدروا برنامجًا أولًا.
records = السجلات
records-are = الجلسات التي لها سجل: { $recorded } من { $all }؛ النهائي منها: { $final }
answered = أجبن
of-invitations = { $share } دعوة
of-invited = من المدعوات
present-of-invited = الحاضرات من المدعوات
over-recorded = { $share }، في الجلسات التي لها سجل
present-in-all = مجموع الحضور
times-minutes = { $n ->
    [one] مرة واحدة
    [two] مرتان
    [few] { $n } مرات
    [many] { $n } مرة
   *[other] { $n } مرة
  }، { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
  }
unidentified = غير معروفين
names = { $n ->
    [zero] لا أسماء
    [one] اسم واحد
    [two] اسمان
    [few] { $n } أسماء
    [many] { $n } اسمًا
   *[other] { $n } اسم
  }
workbook = جميع الجداول في مصنف واحد (XLSX)
by-network-csv = حسب الشبكة (CSV)
by-person-csv = حسب الشخص (CSV)
by-session-csv = حسب الجلسة (CSV)
sessions = الجلسات
session = الجلسة
when = متى
record = السجل
present = الحاضرات
minutes = الدقائق
state-none = لا يوجد بعد
state-draft = مسودة
state-final = نهائي
sessions-hint = من دون سجل لا تُحسب أي منهن غائبة. تقود كل جلسة إلى تسجيل حضورها وملف منصتها وأسمائها.
networks = الشبكات
network = الشبكة
networks-hint = حسب الشبكة التي تمثل كل شخص في ذلك اليوم. الوقت غير المناسب هو ما تطلبه الجلسات المعلنة من العضوة: ساعة خارج العمل تُحسب مرة، وساعة النوم أربع مرات. وُضع الرقمان جنبًا إلى جنب لأن أحدهما يفسر الآخر.
unsocial = الوقت غير المناسب للفرد
partners = الشركاء والجمهور
all-people = الجميع
week-by-week = أسبوعًا بعد أسبوع
weeks-hint = الحاضرات من المدعوات، في الجلسات التي لها سجل.
week = من { $from } إلى { $to }
pictures = الرسوم
as-whom = بعين من تُرى الرسوم
as-you = كما ترينها
as-networks = كما يجوز أن تراها الشبكات
as-all = كما يجوز أن يراها الجميع
by-network = الجلسات حسب الشبكة
one-by-network = { $code } حسب الشبكة
counted-from = حاضرة ابتداءً من { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
  } · { $n ->
    [zero] لا أسماء غير معروفة
    [one] اسم واحد غير معروف
    [two] اسمان غير معروفين
    [few] { $n } أسماء غير معروفة
    [many] { $n } اسمًا غير معروف
   *[other] { $n } اسم غير معروف
  }
one-workbook = مصنف
invited = المدعوات
oneself = أن تضيف نفسها
oneself-allow = يجوز لمن حضرت أن تقول ذلك بعد الجلسة إلى أن يصبح سجلها نهائيًا
oneself-hint = في صفحاتهن الشخصية. تُعلَّم هذه الإدخالات في كل جدول بأنها من قولها. وأثناء الجلسة يجوز لكل مدعوة أن تسجل حضورها. ولا يقبلها السجل المعاد فتحه إلا إذا حُفظ هذا الخيار هنا مؤشَّرًا.
keep = حفظ
share = { $percent } من { $of }
share-whole = { $percent } ({ $part } من { $of })
