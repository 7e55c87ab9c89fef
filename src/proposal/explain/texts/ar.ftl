# لماذا جاء البرنامج على ما هو عليه. الأسماء والأوقات والمدد تصل جاهزة.

comma = {"، "}
semicolon = {"؛ "}

duration-minutes = { $minutes } د
duration-hours = { $hours } س { $minutes } د

session = { $title } ({ $id })، { $when }: يستطيع الحضور { $free } من { $invited }.
missing = حضورهم لازم ولا يستطيعون البقاء طوال الجلسة: { $names }.
local-times = الأوقات المحلية: { $list }.
local-network = { $network } { $when } في { $city } ({ $free } من { $invited })
night = { $n ->
    [zero] لا أحد في { $city } عند { $when } في ساعات نومه.
    [one] الوقت لعضو واحد في { $city } هو { $when }، في ساعات نومه كليًا أو جزئيًا.
    [two] الوقت لعضوين في { $city } هو { $when }، في ساعات نومهما كليًا أو جزئيًا.
    [few] الوقت لـ { $n } أعضاء في { $city } هو { $when }، في ساعات نومهم كليًا أو جزئيًا.
    [many] الوقت لـ { $n } عضوًا في { $city } هو { $when }، في ساعات نومهم كليًا أو جزئيًا.
   *[other] الوقت لـ { $n } عضو في { $city } هو { $when }، في ساعات نومهم كليًا أو جزئيًا.
  }
night-elsewhere = { $n ->
    [zero] ولا أحد في أماكن أخرى.
    [one] وكذلك لعضو واحد في مكان آخر.
    [two] وكذلك لعضوين في أماكن أخرى.
    [few] وكذلك لـ { $n } أعضاء في أماكن أخرى.
    [many] وكذلك لـ { $n } عضوًا في أماكن أخرى.
   *[other] وكذلك لـ { $n } عضو في أماكن أخرى.
  }
costs-networks = الكلفة لكل عضو: { $list }.
costs-network = { $network } { $burden }

earlier = { $minutes ->
    [60] قبل ذلك بساعة
    [zero] قبل ذلك بـ { $minutes } دقيقة
    [one] قبل ذلك بدقيقة
    [two] قبل ذلك بدقيقتين
    [few] قبل ذلك بـ { $minutes } دقائق
    [many] قبل ذلك بـ { $minutes } دقيقة
   *[other] قبل ذلك بـ { $minutes } دقيقة
  }
later = { $minutes ->
    [60] بعد ذلك بساعة
    [zero] بعد ذلك بـ { $minutes } دقيقة
    [one] بعد ذلك بدقيقة
    [two] بعد ذلك بدقيقتين
    [few] بعد ذلك بـ { $minutes } دقائق
    [many] بعد ذلك بـ { $minutes } دقيقة
   *[other] بعد ذلك بـ { $minutes } دقيقة
  }
shift-impossible = { $shift } غير ممكن: { $why }.
shift-facilitators = { $n ->
    [zero] { $shift } لا يغيب أي ميسّر.
    [one] { $shift } يغيب ميسّر واحد ({ $names }).
    [two] { $shift } يغيب ميسّران ({ $names }).
    [few] { $shift } يغيب { $n } ميسّرين ({ $names }).
    [many] { $shift } يغيب { $n } ميسّرًا ({ $names }).
   *[other] { $shift } يغيب { $n } ميسّر ({ $names }).
  }
shift-same = { $shift } لا يتغير شيء.
shift-better = { $shift } يكون أفضل: { $list }.
shift-worse = { $shift } يكون أسوأ: { $list }.
shift-equal = { $shift } يكون بالجودة نفسها: { $list }.

people-gained = { $n ->
    [zero] لا يزيد من يستطيع الحضور
    [one] يستطيع الحضور شخص واحد أكثر
    [two] يستطيع الحضور شخصان أكثر
    [few] يستطيع الحضور { $n } أشخاص أكثر
    [many] يستطيع الحضور { $n } شخصًا أكثر
   *[other] يستطيع الحضور { $n } شخص أكثر
  }
people-lost = { $n ->
    [zero] لا ينقص من يستطيع الحضور
    [one] يستطيع الحضور شخص واحد أقل
    [two] يستطيع الحضور شخصان أقل
    [few] يستطيع الحضور { $n } أشخاص أقل
    [many] يستطيع الحضور { $n } شخصًا أقل
   *[other] يستطيع الحضور { $n } شخص أقل
  }
required-more = { $n ->
    [zero] لا يفوت من حضورهم لازم شيء إضافي
    [one] يفوت من حضورهم لازم دقيقة واحدة أكثر
    [two] يفوت من حضورهم لازم دقيقتان أكثر
    [few] يفوت من حضورهم لازم { $n } دقائق أكثر
    [many] يفوت من حضورهم لازم { $n } دقيقة أكثر
   *[other] يفوت من حضورهم لازم { $n } دقيقة أكثر
  }
required-less = { $n ->
    [zero] لا يقل ما يفوت من حضورهم لازم
    [one] يفوت من حضورهم لازم دقيقة واحدة أقل
    [two] يفوت من حضورهم لازم دقيقتان أقل
    [few] يفوت من حضورهم لازم { $n } دقائق أقل
    [many] يفوت من حضورهم لازم { $n } دقيقة أقل
   *[other] يفوت من حضورهم لازم { $n } دقيقة أقل
  }
night-more = { $n ->
    [zero] لا يزيد من يكون الوقت ليلًا عنده
    [one] يكون الوقت ليلًا عند شخص واحد أكثر
    [two] يكون الوقت ليلًا عند شخصين أكثر
    [few] يكون الوقت ليلًا عند { $n } أشخاص أكثر
    [many] يكون الوقت ليلًا عند { $n } شخصًا أكثر
   *[other] يكون الوقت ليلًا عند { $n } شخص أكثر
  }
night-less = { $n ->
    [zero] لا ينقص من يكون الوقت ليلًا عنده
    [one] يكون الوقت ليلًا عند شخص واحد أقل
    [two] يكون الوقت ليلًا عند شخصين أقل
    [few] يكون الوقت ليلًا عند { $n } أشخاص أقل
    [many] يكون الوقت ليلًا عند { $n } شخصًا أقل
   *[other] يكون الوقت ليلًا عند { $n } شخص أقل
  }
level-change = { $level }: { $after } بدلًا من { $before }
level-unplaced = ورش بلا موعد
level-required_lost = دقائق تفوت من حضورهم لازم
level-lost = نقاط لمن لا يستطيع الحضور أو لا يحضر إلا عند الحاجة
level-fairness = الشبكة التي تتحمل أكثر، لكل عضو
level-comfort = دقائق خارج أوقات العمل وجلسات متلاصقة
level-disruption = أشخاص يجب إبلاغهم من جديد
fairness-shared = يتوزع العبء توزيعًا آخر بعد الشبكة التي تتحمل أكثر

rule-outside-window = يخرج ذلك عن تواريخ الجمعية
rule-too-early = يبدأ ذلك قبل أبكر وقت لهذه الورشة
rule-too-late = ينتهي ذلك بعد آخر وقت لهذه الورشة
rule-not-allowed = هذه الورشة غير مسموح بها عندئذ
rule-blackout = لا يعقد شيء عندئذ
rule-pinned-moved = هذه الورشة مثبتة
rule-facilitator-unavailable = لا يستطيع ميسّر الحضور
rule-below-network-quorum = عدد من يستطيع الحضور من إحدى الشبكات قليل جدًا
rule-below-quorum = عدد من يستطيع الحضور قليل جدًا
rule-facilitator-overlap = لا يبقى لميسّر وقت راحة بين جلستين
rule-too-many-parallel = الجلسات في ذلك الوقت كثيرة جدًا
rule-too-many-in-a-day = ذلك اليوم ممتلئ
rule-before-first = لا يبدأ شيء قبل انتهاء الجلسة الأولى
rule-after-last = لا ينتهي شيء بعد بدء الجلسة الأخيرة
rule-pair-before = يختل ترتيب ورشتين
rule-pair-no_overlap = تتداخل ورشتان لا يجوز تداخلهما
rule-pair-gap = تتقارب ورشتان أكثر مما يجوز
rule-pair-different_day = تقع في يوم واحد ورشتان تحتاجان إلى يومين مختلفين
rule-pair-same_day = لا تقع في يوم واحد ورشتان تحتاجان إلى اليوم نفسه
rule-with = { $why } ({ $list })
broken-facilitators = { $n ->
    [zero] لا ميسّر غائب
    [one] لا يستطيع ميسّر واحد الحضور ({ $names })
    [two] لا يستطيع ميسّران الحضور ({ $names })
    [few] لا يستطيع { $n } ميسّرين الحضور ({ $names })
    [many] لا يستطيع { $n } ميسّرًا الحضور ({ $names })
   *[other] لا يستطيع { $n } ميسّر الحضور ({ $names })
  }
broken-quorum = { $have ->
    [0] لا يستطيع الحضور أحد غير الميسّرين، والمطلوب { $need }
   *[other] لا يستطيع الحضور غير الميسّرين إلا { $have }، والمطلوب { $need }
  }
broken-network-quorum = { $have ->
    [0] لا يستطيع الحضور أحد من { $network }، والمطلوب { $need }
   *[other] لا يستطيع الحضور من { $network } إلا { $have }، والمطلوب { $need }
  }

network-most = تتحمل { $network } لكل عضو { $burden } خارج أوقات العمل، وهو أكثر ما تتحمله شبكة.
network-less = تتحمل { $network } لكل عضو { $burden } خارج أوقات العمل، أي أقل بـ { $less } من الشبكة التي تتحمل أكثر.
network-average = متوسط الشبكات { $average }.
network-ledger = من ذلك { $this } من هذا البرنامج و{ $ledger } من السنوات السابقة.
network-hardest = أشق جلسة عليها هي { $id } بـ { $burden }.

unplaced = ليس لـ { $title } ({ $id }) موعد.
unplaced-too-long = الورشة أطول من الجمعية.
unplaced-starts = من مواعيد بدء عددها { $n }: { $list }.
unplaced-at = في { $n } منها { $why }
unplaced-none-forbidden = لا يمتنع أي منها بذاته
unplaced-none-left = لا يبقى منها شيء.
unplaced-fits = يبقى منها { $n }، ويمكن أخذ { $fits }.
unplaced-blocked = يبقى منها { $n }، تحجبها جلسات أخرى.
unplaced-first = أولها، { $when }: { $why }.

price-forbidden = لا يمكن عقد { $id } في { $when }: { $why }.
price-better = عقد { $id } في { $when } ممكن، ويصبح البرنامج أفضل.
price-worse = عقد { $id } في { $when } ممكن، لكن البرنامج يصبح أسوأ.
price-equal = عقد { $id } في { $when } ممكن. بمقياس المخطِّط يبقى البرنامج بالجودة نفسها: الفرق أدق من الخطوات التي تُحتسب بها الأهداف.
price-come = يستطيع الحضور { $after } من { $invited } بدلًا من { $before }: يزيد { $gained } وينقص { $lost }.
price-facilitators = { $n ->
    [zero] لا يغيب أي ميسّر.
    [one] لا يعود ميسّر واحد قادرًا على الحضور: { $names }.
    [two] لا يعود ميسّران قادرين على الحضور: { $names }.
    [few] لا يعود { $n } ميسّرين قادرين على الحضور: { $names }.
    [many] لا يعود { $n } ميسّرًا قادرين على الحضور: { $names }.
   *[other] لا يعود { $n } ميسّر قادرين على الحضور: { $names }.
  }
price-required-lost = { $n ->
    [zero] لا يغيب أحد ممن حضورهم لازم.
    [one] لا يعود واحد ممن حضورهم لازم قادرًا على الحضور: { $names }.
    [two] لا يعود اثنان ممن حضورهم لازم قادرين على الحضور: { $names }.
    [few] لا يعود { $n } ممن حضورهم لازم قادرين على الحضور: { $names }.
    [many] لا يعود { $n } ممن حضورهم لازم قادرين على الحضور: { $names }.
   *[other] لا يعود { $n } ممن حضورهم لازم قادرين على الحضور: { $names }.
  }
price-required-gained = { $n ->
    [zero] لا يزيد أحد ممن حضورهم لازم.
    [one] يستطيع عندئذ الحضور واحد ممن حضورهم لازم: { $names }.
    [two] يستطيع عندئذ الحضور اثنان ممن حضورهم لازم: { $names }.
    [few] يستطيع عندئذ الحضور { $n } ممن حضورهم لازم: { $names }.
    [many] يستطيع عندئذ الحضور { $n } ممن حضورهم لازم: { $names }.
   *[other] يستطيع عندئذ الحضور { $n } ممن حضورهم لازم: { $names }.
  }
price-levels = ما يحسب: { $list }.
price-networks = العبء لكل عضو: { $list }.
price-network = { $network } { $after } بدلًا من { $before }

change-none = لا يجعل أي تغيير واحد مما جُرّب البرنامج أفضل.
change-first = أكثر ما يفيد: { $help }
change-more = ويفيد أيضًا: { $help }
change-sentence = لو { $change }، { $then }: { $list }.
change-stay = وبقيت كل جلسة في مكانها
change-and-move = ونُقلت { $id } إلى { $when }
change-and-place = وعُقدت { $id } في { $when }
change-availability = استطاع { $name } الحضور في { $when } لمدة { $duration }
change-facilitator = استطاع { $name } ميسّر { $id } الحضور في { $when } لمدة { $duration }
change-quorum = كفى { $need } غير الميسّرين لـ { $id } بدلًا من { $before }
change-network-quorum = كفى { $need } من { $network } لـ { $id } بدلًا من { $before }
change-pair = أُلغيت القاعدة بين { $a } و{ $b } ({ $why })
asks-before = إحداهما قبل الأخرى
asks-no_overlap = لا تتداخلان
asks-gap = بينهما وقت
asks-different_day = هما في يومين مختلفين
asks-same_day = هما في اليوم نفسه
change-first-position = لم يلزم أن تكون { $id } أولًا
change-last-position = لم يلزم أن تكون { $id } آخرًا
change-parallel = أمكن عقد { $n } من الجلسات في وقت واحد بدلًا من { $before }
change-per-day = أمكن أن تبدأ { $n } من الجلسات في يوم واحد بدلًا من { $before }
change-pin = لم تكن { $id } مثبتة
change-start-after = أمكن أن تبدأ { $id } قبل { $when }
change-end-before = أمكن أن تنتهي { $id } بعد { $when }
change-allowed = سُمح بـ { $id } في أوقات أخرى أيضًا
change-blackout = لم يكن الوقت من { $from } إلى { $to } مغلقًا
change-move-alone = دون أي تغيير، نقل { $id } إلى { $when } وحده يكون أفضل: { $list }.
change-tried = جُرّبت كل جلسة في كل موعد بدء ({ $places } في المجموع)، وفي كل مرة نُقلت هذه الجلسة وحدها وتغيّر شيء واحد: شخص واحد متفرغ في وقتها، أو نقص واحد في النصاب، أو إلغاء قاعدة بين ورشتين، أو جلسة إضافية في وقت واحد أو في يوم، أو إلغاء تثبيت أو حد أو إغلاق. وقد تأتي عدة نقلات أو تغييرات معًا بأكثر من ذلك.
