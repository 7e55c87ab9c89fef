# Porque um programa é como é. Os nomes, as horas e as durações chegam já feitos.

comma = {", "}
semicolon = {"; "}

duration-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes }

session = { $title } ({ $id }), { $when }: { $free ->
    [one] { $free } de { $invited } pode vir.
   *[other] { $free } de { $invited } podem vir.
  }
missing = Têm de estar, mas não podem todo o tempo: { $names }.
local-times = Horas locais: { $list }.
local-network = { $network } { $when } em { $city } ({ $free } de { $invited })
night = { $n ->
    [one] Para { $n } membro em { $city } é { $when }, pelo menos em parte nas suas horas de sono.
   *[other] Para { $n } membros em { $city } é { $when }, pelo menos em parte nas suas horas de sono.
  }
night-elsewhere = { $n ->
    [one] O mesmo para { $n } membro noutros lugares.
   *[other] O mesmo para { $n } membros noutros lugares.
  }
costs-networks = Custa por membro: { $list }.
costs-network = { $network } { $burden }

earlier = { $minutes ->
    [60] Uma hora mais cedo
   *[other] { $minutes } minutos mais cedo
  }
later = { $minutes ->
    [60] Uma hora mais tarde
   *[other] { $minutes } minutos mais tarde
  }
shift-impossible = { $shift } não é possível: { $why }.
shift-facilitators = { $n ->
    [one] { $shift } perder-se-ia { $n } pessoa que facilita ({ $names }).
   *[other] { $shift } perder-se-iam { $n } pessoas que facilitam ({ $names }).
  }
shift-same = { $shift } não mudaria nada.
shift-better = { $shift } seria melhor: { $list }.
shift-worse = { $shift } seria pior: { $list }.
shift-equal = { $shift } seria igualmente bom: { $list }.

people-gained = { $n ->
    [one] mais { $n } pessoa poderia vir
   *[other] mais { $n } pessoas poderiam vir
  }
people-lost = { $n ->
    [one] menos { $n } pessoa poderia vir
   *[other] menos { $n } pessoas poderiam vir
  }
required-more = { $n ->
    [one] quem tem de estar perderia mais { $n } minuto
   *[other] quem tem de estar perderia mais { $n } minutos
  }
required-less = { $n ->
    [one] quem tem de estar perderia menos { $n } minuto
   *[other] quem tem de estar perderia menos { $n } minutos
  }
night-more = { $n ->
    [one] seria noite para mais { $n } pessoa
   *[other] seria noite para mais { $n } pessoas
  }
night-less = { $n ->
    [one] seria noite para menos { $n } pessoa
   *[other] seria noite para menos { $n } pessoas
  }
level-change = { $level }: { $after } em vez de { $before }
level-unplaced = oficinas sem hora
level-required_lost = minutos que perde quem tem de estar
level-lost = pontos por quem não pode vir, ou só se for preciso
level-fairness = a rede que mais carrega, por membro
level-comfort = minutos fora do horário de trabalho e sessões demasiado seguidas
level-disruption = pessoas a avisar de novo
fairness-shared = a carga seria partilhada de outro modo atrás da rede que mais carrega

rule-outside-window = ficaria fora das datas da assembleia
rule-too-early = começaria cedo de mais para esta oficina
rule-too-late = acabaria tarde de mais para esta oficina
rule-not-allowed = esta oficina não é permitida nessa altura
rule-blackout = nada pode ter lugar nessa altura
rule-pinned-moved = esta oficina está fixada
rule-facilitator-unavailable = uma pessoa que facilita não pode vir
rule-below-network-quorum = poderiam vir poucas pessoas de mais de uma rede
rule-below-quorum = poderiam vir pessoas de menos
rule-facilitator-overlap = uma pessoa que facilita não teria descanso entre duas sessões
rule-too-many-parallel = há sessões de mais a essa hora
rule-too-many-in-a-day = esse dia está cheio
rule-before-first = nada começa antes de acabar a primeira sessão
rule-after-last = nada acaba depois de começar a última sessão
rule-pair-before = a ordem de duas oficinas seria quebrada
rule-pair-no_overlap = duas oficinas que não devem coincidir coincidiriam
rule-pair-gap = duas oficinas ficariam demasiado próximas
rule-pair-different_day = duas oficinas que pedem dias diferentes partilhariam um
rule-pair-same_day = duas oficinas que pedem o mesmo dia não o partilhariam
rule-with = { $why } ({ $list })
broken-facilitators = { $n ->
    [one] { $n } pessoa que facilita não pode vir ({ $names })
   *[other] { $n } pessoas que facilitam não podem vir ({ $names })
  }
broken-quorum = { $have ->
    [0] ninguém poderia vir além de quem facilita, são precisas { $need }
    [one] só { $have } pessoa poderia vir além de quem facilita, são precisas { $need }
   *[other] só { $have } pessoas poderiam vir além de quem facilita, são precisas { $need }
  }
broken-network-quorum = { $have ->
    [0] ninguém de { $network } poderia vir, são precisos { $need }
    [one] só { $have } membro de { $network } poderia vir, são precisos { $need }
   *[other] só { $have } membros de { $network } poderiam vir, são precisos { $need }
  }

network-most = { $network } carrega { $burden } fora do horário de trabalho por membro, mais do que qualquer outra rede.
network-less = { $network } carrega { $burden } fora do horário de trabalho por membro, { $less } menos do que a rede que mais carrega.
network-average = A média das redes é { $average }.
network-ledger = Disso, { $this } vêm deste programa e { $ledger } de anos anteriores.
network-hardest = A sessão mais dura para ela é { $id }, com { $burden }.

unplaced = { $title } ({ $id }) não tem hora.
unplaced-too-long = É mais longa do que a assembleia.
unplaced-starts = { $n ->
    [one] De { $n } início: { $list }.
   *[other] De { $n } inícios: { $list }.
  }
unplaced-at = em { $n }, { $why }
unplaced-none-forbidden = nenhum é proibido por si mesmo
unplaced-none-left = Não resta nenhum.
unplaced-fits = { $n ->
    [one] Resta { $n }
   *[other] Restam { $n }
  }, e { $fits } poderiam ser tomados.
unplaced-blocked = { $n ->
    [one] Resta { $n }, bloqueado por outras sessões.
   *[other] Restam { $n }, cada um bloqueado por outras sessões.
  }
unplaced-first = O primeiro, { $when }: { $why }.

price-forbidden = { $id } não pode ter lugar em { $when }: { $why }.
price-better = { $id } em { $when } é possível, e o programa seria melhor.
price-worse = { $id } em { $when } é possível, mas o programa seria pior.
price-equal = { $id } em { $when } é possível. Pela medida do planejador, o programa seria igualmente bom: o que muda é mais fino do que o passo com que os objetivos contam.
price-come = Poderiam vir { $after } de { $invited } em vez de { $before }: mais { $gained }, menos { $lost }.
price-facilitators = { $n ->
    [one] { $n } pessoa que facilita já não poderia vir: { $names }.
   *[other] { $n } pessoas que facilitam já não poderiam vir: { $names }.
  }
price-required-lost = { $n ->
    [one] { $n } pessoa que tem de estar já não poderia vir: { $names }.
   *[other] { $n } pessoas que têm de estar já não poderiam vir: { $names }.
  }
price-required-gained = { $n ->
    [one] { $n } pessoa que tem de estar poderia então vir: { $names }.
   *[other] { $n } pessoas que têm de estar poderiam então vir: { $names }.
  }
price-levels = O que conta: { $list }.
price-networks = Carga por membro: { $list }.
price-network = { $network } { $after } em vez de { $before }

change-none = Nenhuma das mudanças tentadas tornaria, por si só, o programa melhor.
change-first = O que mais ajudaria: { $help }
change-more = Também ajudaria: { $help }
change-sentence = se { $change }, { $then }: { $list }.
change-stay = com cada sessão onde está
change-and-move = e { $id } passasse para { $when }
change-and-place = e { $id } tivesse lugar em { $when }
change-availability = { $name } pudesse vir em { $when } durante { $duration }
change-facilitator = { $name }, que facilita { $id }, pudesse vir em { $when } durante { $duration }
change-quorum = bastassem { $need } além de quem facilita para { $id } em vez de { $before }
change-network-quorum = bastassem { $need } de { $network } para { $id } em vez de { $before }
change-pair = a regra entre { $a } e { $b } caísse ({ $why })
asks-before = uma vem antes da outra
asks-no_overlap = não coincidem
asks-gap = há tempo entre elas
asks-different_day = são em dias diferentes
asks-same_day = são no mesmo dia
change-first-position = { $id } não tivesse de vir primeiro
change-last-position = { $id } não tivesse de vir por último
change-parallel = { $n } sessões pudessem ter lugar ao mesmo tempo em vez de { $before }
change-per-day = { $n } sessões pudessem começar num dia em vez de { $before }
change-pin = { $id } não estivesse fixada
change-start-after = { $id } pudesse começar antes de { $when }
change-end-before = { $id } pudesse acabar depois de { $when }
change-allowed = { $id } fosse permitida também noutras alturas
change-blackout = o tempo de { $from } a { $to } não estivesse fechado
change-move-alone = Sem nenhuma mudança, passar { $id } para { $when } já seria melhor: { $list }.
change-tried = Tentou-se cada sessão em cada início ({ $places } ao todo), cada vez com só essa sessão movida e uma só coisa mudada: uma pessoa livre durante esse tempo, uma a menos no quórum, uma regra entre duas retirada, mais uma sessão ao mesmo tempo ou num dia, uma fixação, um limite ou um fecho retirado. Vários movimentos ou mudanças juntos podem trazer mais.
