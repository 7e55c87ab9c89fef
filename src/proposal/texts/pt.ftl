# As páginas do planejador. Os nomes, as horas e as durações chegam prontos.

number = { $n }
hours = { $hours } h { $minutes }
minutes = { $n } min

counts-unplaced = Oficinas sem horário
counts-required_lost = Minutos perdidos por quem precisa estar presente
counts-lost = Pontos por quem não pode vir, ou só se for preciso
counts-fairness = Tempo impróprio por membro da rede mais carregada
counts-comfort = Minutos impróprios de todas, e sessões seguidas
counts-disruption = Pessoas a avisar de novo

proposal = Proposta { $n }
verdict-optimal = Está provado: segundo os objetivos pela sua ordem, e com a precisão com que contam, não há programa melhor.
verdict-feasible = Este programa respeita todas as regras; não está provado que seja o melhor.
verdict-infeasible = Nem todas as oficinas podem ter horário.
proved-none-less = nenhum programa tem menos
proved-to-grain = com precisão de { $value }
proved-at-least = pelo menos { $value }
no-start = sem horário

not-done = Isso não foi feito:
you-wanted = Você queria mover
move-all-the-same = Mover mesmo assim
draft-title = { $n ->
    [one] Rascunho: 1 sessão movida
   *[other] Rascunho: { $n } mudanças
  }
draft-lead = Nada é enviado, e a própria proposta fica como está até você guardar o rascunho como uma nova.
draft-broken = Ele quebra regras, por isso ainda não pode ser guardado:
draft-keep = Guardar como nova proposta
undo = Desfazer
redo = Refazer
discard = Descartar o rascunho
done-undo = Desfeito.
done-redo = Refeito.
done-discard = O rascunho foi descartado.

weeks = As semanas
view = Horas de
view-networks = Como elas as vivem
view-zones = Qualquer fuso horário
view-programme = o programa ({ $city })
view-network = { $network } ({ $city })
show = Mostrar
hours-of = Os dias e as horas são os de { $zone }.
key = O que os sinais querem dizer
key-night = faixa, noite: pelo menos metade dos membros de uma rede estaria dormindo
key-sign-night = ao lado de uma rede: membros convidados estariam dormindo; diz quantos, e a hora onde vive a maioria dos membros da rede
key-unsocial = faixa, impróprio: pelo menos metade está fora do horário de trabalho
key-sign-unsocial = ao lado de uma rede: ninguém estaria dormindo, mas há membros convidados fora do horário de trabalho
key-worst = Ao lado da hora de uma sessão: a rede que mais paga, e quantas outras pagam. Aponte a sessão, ou escolha-a com Tab, para ver todas.
key-lanes = As faixas estreitas no início de cada dia são as horas das redes, a mais carregada primeiro:
pinned = fixada
moved = movida
breaks = quebra uma regra
how = Arraste uma sessão, ou escolha-a com Tab e mova-a com as setas: um passo para cima ou para baixo, um dia para os lados. Enter solta, Esc devolve. O preço é mostrado antes de soltar.
drop = Soltar aqui
cancel = Devolver
price-wait = O preço está sendo calculado…
price-then-drop = Será solta assim que o preço chegar; Esc a devolve ao lugar.
price-gone = Não foi possível obter o preço. Verifique a conexão ou devolva a sessão ao lugar.
put-back = De volta ao lugar.
come = { $n } de { $invited } podem vir
goes-on = continua
pays-night = { $n ->
    [one] noite para 1 de { $invited }
   *[other] noite para { $n } de { $invited }
  }
pays-unsocial = fora do horário de trabalho
pays-a-head = { $burden } por membro
unplaced = { $n ->
    [0] nenhum horário era possível.
    [one] não tem horário; 1 foi examinado.
   *[other] não tem horário; { $n } foram examinados.
  }
place-it = Colocar à mão
conflict = Por que nem todas têm horário, e o que resolveria

next-search = Para a próxima busca
next-search-lead = O que você diz aqui de uma sessão, onde ela está nesta página, fica guardado com a oficina; esta proposta fica como está.
session = Sessão
pin = Fixar aqui
let-go = Soltar
not-this-day = Neste dia não
not-this-time = A esta hora não
again-around = Propor de novo em torno disto
again-around-lead = Uma nova busca mantém o que está fixado e evita o que é proibido.
seconds = Segundos de busca
seconds-hint = pode ser parada antes
propose-again = Propor de novo

networks = O que cada rede carrega
networks-lead = Tempo impróprio por membro: as horas fora do trabalho contam uma vez, as de sono mais. Inclui o que ficou de anos anteriores.
network = Rede
members = Membros
burden = Carga por membro
before = Antes
from-earlier = De anos anteriores
the-same = igual
how-good = Quão bom ele é
how-good-lead = O mais importante primeiro; menos é melhor; o que está provado vale dadas as linhas acima
what-counts = O que conta
here = Aqui
proved = Provado
why = Por que é assim, sessão por sessão
why-title = Por que a proposta { $n } é assim
why-draft = Trata-se do rascunho como está.
why-networks = O que cada rede suporta
why-unplaced = Sem horário
why-network = Rede
why-when = A hora delas
why-can = Podem vir
why-burden = Carga: uma hora fora do horário de trabalho conta uma vez, uma hora de sono quatro vezes.
take-it = Ficar com esta
preview = Ver o que publicá-la mudaria
starts = Os horários
problem-file = O problema como arquivo
solution-file = A solução como arquivo
what-else = O que mais há
study = Estudo
study-alternatives = outros programas quase tão bons e tão diferentes quanto possível
study-fairness = o preço da equidade: o que menos presença traria
study-moves = o que traria mover sessões anunciadas
study-it = Estudar

what-if = E se
what-if-lead = Uma sessão movida, as outras como estão. Nada é guardado até você dizer.
what-if-draft = A mudança é comparada com o rascunho como está.
to = Para
clock-of = no horário de { $zone }
show-change = Mostrar o que mudaria
move-allowed = A mudança é permitida.
move-forbidden = A mudança quebra uma regra.
move-in-draft = Mover no rascunho
people-of-session = Pessoas da sessão
can-come = Podem vir
for-whom-night = Para quem é noite
now = Agora
then = Então
difference = Diferença
pins-elsewhere = Um horário que não deve mudar, ou uma hora em que uma sessão não deve ficar, também se define com a oficina:
workshops = Oficinas

proposals = Propostas
proposals-lead = O planejador dá um horário a cada oficina: primeiro quem precisa estar presente, depois o maior número possível das outras, depois as más horas são divididas entre as redes. Nada é enviado.
what-first = O que vem primeiro
preset- = como a reunião está configurada
preset-attendance-first = presença primeiro
preset-balanced = equilibrado
preset-fairness-first = equidade primeiro
told-before = O que foi anunciado
told-before-hint = o que muda é anunciado de novo
replan-as-released = manter quando possível
replan-weighed = mudar se houver ganho
replan-afresh = planejar do zero
seed = Semente
seed-hint = outra pode achar outro programa
propose = Propor um programa
searches = Buscas
search = Busca { $n }
found = O que foi achado
no-proposal = Ainda não há propostas.
no-proposal-hint = Peça uma acima: o primeiro programa aparece em segundos e ninguém é avisado.
line-optimal = está provado que é a melhor
line-feasible = respeita todas as regras; não está provado que seja a melhor
line-infeasible = nem todas as oficinas podem ter horário
what-is-proved = O que está provado
without-start = Sem horário
worst-off = Rede mais carregada, por membro
each-network = Cada rede, por membro
made = Feita
compare-with = Comparar a proposta { $n }
side-by-side = Pôr as escolhidas lado a lado
two-to-four = de duas a quatro
wrong-seconds = Escreva um número de segundos de 0,1 a 3600.
wrong-seed = Escreva um número inteiro, 0 ou mais.
wrong-preset = Escolha uma destas opções.
wrong-replan = Escolha uma destas opções.
wrong-with = Marque duas, três ou quatro propostas: uma só não tem com que se comparar.
wrong-form = Ainda nada é procurado: corrija o que está assinalado.

job-fairness = O preço da equidade
job-moves = O que traria mover sessões
job-alternatives = Outros programas quase tão bons
job-of = De
job-asked = Pedida { $when }; { $preset }, { $seconds } s de busca, semente { $seed }.
job-asked-study = Pedida { $when }; { $seconds } s de busca.
look-again = Olhar de novo
stop = Parar e guardar o melhor até agora
keep-as-proposal = Guardar como proposta
all-proposals = Todas as propostas
open-proposal = Abrir a proposta { $n }
time = Tempo
elapsed = { $elapsed } de { $seconds } s
best-so-far-lead = O melhor até agora. O mais importante primeiro; o que está provado vale dadas as linhas acima
best-so-far = Melhor até agora
proved-so-far = Provado: pelo menos
open = Em aberto
open-nothing = nada: provado com a precisão pedida
programme-so-far = { $n ->
    [one] O programa até agora: 1 sessão
   *[other] O programa até agora: { $n } sessões
  }
programme-without = { $n } sem horário
says-none = ainda nenhum programa
says-first = um primeiro programa
says-better = { $n ->
    [one] um primeiro programa, e um melhor desde então
   *[other] um primeiro programa, e { $n } melhores desde então
  }
says-searches = Feitas { $done } buscas de { $most } no máximo.
says-stopping = Parando.
says-done-study = Está feito.
says-begins = Começa num instante.
says-waits = Espera a sua vez: { $n } antes.
says-stopping-kept = Parando; o melhor até agora fica guardado: { $better }.
says-all-proved = Buscando: { $better }. Tudo está provado.
says-searching-gap = Buscando: { $better }. { $counts }: { $value }, pelo menos { $bound } está provado.
says-searching = Buscando: { $better }.
says-over = A busca terminou: { $better }.
says-failed = Esta busca não deu em nada.
says-lost-kept = O processo que buscava sumiu. O que ele achou por último ainda está aqui.
says-lost = O processo que buscava sumiu sem ter achado nada. Peça de novo.

compare-title = Propostas lado a lado
compare-lead = As diferenças são em relação à proposta { $n }.
compare-hours = As horas das sessões são as de { $zone }.
beside = Proposta { $other } ao lado da proposta { $first }
elsewhere = { $n ->
    [0] Cada sessão está onde está lá.
    [one] Uma sessão está em outro lugar.
   *[other] { $n } sessões estão em outro lugar.
  }
more-come = { $n ->
    [one] Em todas as sessões, mais 1 pessoa pode vir.
   *[other] Em todas as sessões, mais { $n } pessoas podem vir.
  }
fewer-come = { $n ->
    [one] Em todas as sessões, menos 1 pessoa pode vir.
   *[other] Em todas as sessões, menos { $n } pessoas podem vir.
  }
spared = Mais poupadas: { $list }.
burdened = Mais carregadas: { $list }.
by-a-head = { $network } em { $hours } por membro
people = Pessoas
people-lead = Contadas uma vez por sessão
levels-lead = O mais importante primeiro, na ordem da primeira. Menos é melhor
carries-lead = Tempo impróprio por membro, com o de anos anteriores
come-all = Podem vir, em todas as sessões
come-not = Não podem vir
must-not = Precisam vir e não podem
sessions = Sessões
take-number = Abrir a proposta { $n } para ficar com ela
lost-title = Quem se perde e quem se ganha
lost-lead = Por nome, por oficina, ao lado da proposta { $n }; só onde há alguém.
lost-none = Ninguém se perde nem se ganha.
lost-people = Já não podem vir ({ $n })
won-people = Podem vir então ({ $n })

weeks-released = As semanas do programa publicado
put-forward = Apresentá-lo ao grupo de contacto
nothing-released = Nada foi publicado ainda.
programme = O programa
pays-night-most = noite para a maioria
pays-unsocial-most = fora do horário de trabalho da maioria
comma = {", "}
