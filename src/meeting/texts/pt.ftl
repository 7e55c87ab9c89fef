## What several pages say
days = de { $first } a { $last }
meetings = Reuniões
people = Pessoas
workshops = Oficinas
networks = Redes
network = Rede
availability = Quem pode e quando
import-again = Importar de novo
zone-is = Fuso do programa: { $name }
keep = Guardar
cancel = Cancelar
change = Editar
remove = Remover
all = todas
none = nenhum
saved = Guardado.

## The list of meetings
meetings-none = Ainda não há nenhuma reunião. Crie uma a partir das folhas de cálculo que tem: redes, oficinas, participantes e, se já a disseram, a disponibilidade.
meetings-import = Importar uma reunião
meetings-import-another = Importar outra reunião
meetings-stand-lasts = Em curso
meetings-stand-ahead = Próxima
meetings-stand-over = Terminada
meetings-next = A seguir:

## The meeting at a glance
glance-next = A seguir
glance-done = feito
glance-later = mais tarde
glance-all-done = Está tudo feito. Falta passar o testemunho ao próximo Secretariado.
glance-steps = Em que ponto está a reunião
glance-attention = O que precisa de atenção
glance-answered-by-network = Respostas por rede
step-model = Redes, pessoas e oficinas
step-model-do = Importar as suas folhas de cálculo
step-model-fact = Redes: { $networks } · pessoas: { $people } · oficinas: { $workshops }
step-availability = Quem pode e quando
step-availability-do = Ver quem pode e quando
step-availability-fact = { $answered } de { $asked } pessoas disseram quando podem; para as outras valem as horas habituais do seu fuso
step-proposal = Uma proposta de programa
step-proposal-do = Pedir propostas
step-proposal-fact = { $n ->
        [0] Ainda nenhuma: peça ao planeador
       *[other] Propostas: { $n }
    }
step-release = Um programa publicado
step-release-do = Ver o que seria anunciado e publicar
step-release-fact = { $n ->
        [0] Nada foi publicado: ninguém foi avisado
       *[other] Versão { $n } · sessões: { $sessions }
    }
step-invitations = Convites
step-invitations-do = Ver quem foi avisado e de quê
step-invitations-fact = Mensagens enviadas: { $sent } · à espera: { $waiting } · recusadas: { $refused }
step-answers = Respostas
step-answers-do = Ver as respostas
step-answers-fact = { $replied } de { $invited } convites têm resposta
step-attendance = Presenças
step-attendance-do = Registar quem esteve
step-attendance-fact = { $recorded } de { $sessions } sessões têm registo; definitivos: { $final }
step-report = Relatório
step-report-do = Redigir e publicar o relatório
step-report-fact = Conclusões acordadas em { $agreed } de { $sessions } sessões; línguas publicadas: { $published }
attention-refused = Mensagens recusadas: { $n }
attention-held = Mensagens retidas: { $n }
attention-counters = Outros horários propostos por correio, sem resposta: { $n }
attention-names = Nomes por reconhecer nos registos de presença: { $n }
attention-facilitators = Oficinas sem facilitadora: { $n }
attention-outside = Pessoas não convidadas porque a sua rede ainda não pertence: { $n }
attention-silent = Redes de que ninguém disse quando pode: { $n }

## Who can when
can-for = Mostrar para
can-everybody = todas
can-show = Mostrar
can-how = Cada número diz quantas pessoas em cem, de { $n }, podem na hora que começa então, bem ou se for preciso; quanto mais escuro, mais são. Um número leva aos nomes. As horas são as de { $zone }.
can-nobody-sleeps = A estas horas ninguém dorme: { $hours }.
can-somebody-sleeps = A qualquer hora é noite para pelo menos uma rede. É noite para menos redes às: { $hours }.
can-hour = Hora
can-days = Dias: quantas em cem podem
can-local = A mesma hora onde estão as redes
can-night = noite
can-day-for-all = dia para todas
can-legend-night = Casas escuras com lua: ali é noite, das 22:00 às 07:00.
can-clocks-change = Os relógios de { $name } mudam nestes dias; as horas são as do primeiro dia mostrado.
can-no-sessions = sem sessões
can-earlier-days = Dias anteriores
can-later-days = Dias seguintes
can-days-of = Dias da reunião
can-all-days = Todos os dias
can-day-outside = Este dia não faz parte da reunião.
can-on = Quem pode e quando em { $name }
can-day-how = Quantas de cada rede podem na hora que começa então, e de quantas; por baixo, a hora onde vive a maior parte da rede. Uma hora leva aos nomes.
can-at = Quem pode em { $name }
can-yes = podem
can-if-need-be = se for preciso
can-no = não podem
can-and-more = e mais { $n }
can-answered-heading = Quem respondeu
can-answered = respondeu
can-of = de
can-usual-hours = horas habituais
can-silent-how = Para quem não respondeu valem as horas habituais do seu fuso. Uma rede leva aos seus membros.
can-people-of = Pessoas de { $name }
can-represents-nobody = Não representa ninguém nesta reunião.
can-nobody-at-all = Aqui ainda não se conta ninguém: importe primeiro pessoas ou escolha outra oficina.
