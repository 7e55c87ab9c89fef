# Quando alguém pode. Os nomes, os dias e as horas chegam prontos.

title = Quando pode?
title-her = Quando { $name } pode
for-whom = Para { $name }, para { $meeting }, de { $first } a { $last }.
zone = Todas as horas são as de { $name }.
your-sessions = As suas sessões
who-can-when = Quem pode quando

answer = Resposta
yes = sim
if-need-be = se for preciso
no = não
usual = horas habituais
busy = ocupada
in-part = só uma parte da hora
between = às

saved = A resposta está guardada.
saved-withdraw = A resposta foi retirada.
saved-hours = As horas habituais estão guardadas.
saved-forget = O calendário foi esquecido.
nothing-changed = Nada foi alterado.
see-faults = Ver o que é preciso corrigir
back = Voltar

paint = Pinte as suas horas
paint-her = Pintar as horas dela
paint-why = As sessões são procuradas onde a maioria pode. O seu sim conta para uma hora, «se for preciso» conta menos, e onde diz não, não se conta consigo. Pode alterar tudo a qualquer momento.
paint-why-her = As sessões são procuradas onde a maioria pode. O sim dela conta para uma hora, «se for preciso» conta menos, e onde diz não, não se conta com ela.
brush = Pintar com
undo = Desfazer
undone = Desfeito
earlier = Antes
later = Depois
week-of = Semana de { $day }
night-show = Também as horas da noite
paint-day = Pintar { $name }
paint-hour = Pintar { $name } em todos os dias da semana
touch = Com o dedo: toque numa hora; para pintar várias, mantenha-o um momento ou deslize para o lado. Para cima e para baixo, a página desloca-se.
keys = Com o teclado: as setas movem, com Shift marcam várias horas, 1 sim, 2 se for preciso, 3 não, 0 horas habituais, espaço pinta, Ctrl+Z desfaz. Um dia ou uma hora na margem pinta-se por inteiro.
legend = ✓ sim, ~ se for preciso, ✕ não. Os sinais pálidos são o que dizem as suas horas habituais enquanto não pintar. Riscas: ocupada segundo o seu calendário, o que conta como não. Borda pontilhada: outra coisa vale para uma parte da hora.
legend-her = ✓ sim, ~ se for preciso, ✕ não. Os sinais pálidos são o que dizem as horas habituais dela enquanto nada for pintado. Riscas: ocupada segundo o calendário dela, o que conta como não. Borda pontilhada: outra coisa vale para uma parte da hora.
clock-forward = Em { $day } o relógio adianta { $minutes } minutos: esse tempo falta a partir das { $hour }.
clock-back = Em { $day } o relógio atrasa { $minutes } minutos: a hora a partir das { $hour } dura tanto mais.

state-kept = Está tudo guardado.
state-sending = A enviar…
state-waits = Ainda não enviado: não há rede. Fica nesta página e é enviado assim que a rede voltar; deixe a página aberta.
state-stopped = Não enviado: o serviço não o aceita agora. Fica nesta página.
state-merged = Guardado, junto com o que entretanto foi alterado noutro lado.
state-taken = Mostra-se o que está guardado agora.
state-choose = Nada é enviado até que escolha aqui em baixo.
send-now = Enviar agora
conflict = Entretanto estas horas foram alteradas noutra janela ou por outra pessoa.
conflict-cells = Onde ambas diferem, a hora tem uma borda grossa: primeiro a sua, depois a outra.
conflict-parts = Onde ambas diferem, o campo diz o que está guardado agora. Prima de novo o botão para manter as suas.
conflict-mine = Manter as minhas
conflict-theirs = Ficar com as outras

by-days = Dia a dia
by-days-why = Uma resposta para seis horas de um dia; o que deixar como está, fica como está.
by-days-link = Responder antes dia a dia em campos simples
differs = como está
stands-now = Agora está:
keep = Guardar

add-weekly = Regra semanal
add-weekly-why = Para as mesmas horas em vários dias de cada semana da reunião, por exemplo de segunda a sexta das 18:00 às 21:00.
add-weekly-do = Acrescentar a regra
change-weekly = Alterar a regra
change-keep = Guardar a regra
weekdays = Dias da semana
from = De
to = Até
to-hint = uma hora anterior é a do dia seguinte
hours = { $from }–{ $to }
hours-over-midnight = { $from }–{ $to } do dia seguinte
whole-day = o dia inteiro
every-day = todos os dias
from-day-to-day = de { $from } a { $to }
on-days = { $days }, { $hours }, { $zone }

said = O que disse
said-her = O que ela disse
said-nothing = Ainda nada; até lá valem para si as
said-nothing-her = Ainda nada; até lá valem para ela as
said-overlap = Onde duas respostas se sobrepõem, conta a mais prudente.
from-file = (do ficheiro da organizadora)
comes-twice = As { $hour } acontecem duas vezes nessa noite, quando o relógio atrasa; entende-se a primeira ({ $offset }).
change = Alterar
take-away = Retirar

add-span = Outros momentos
add-span-why = Para períodos que não são horas inteiras.
add = Acrescentar

calendar = Tempo ocupado segundo um calendário
calendar-none = Não se conhece nenhum calendário.
calendar-busy = Durante a reunião está ocupada:
calendar-busy-her = Durante a reunião ela está ocupada:
calendar-forget = Esquecer o calendário
calendar-file = Ficheiro de calendário
calendar-file-hint = .ics, como os calendários o exportam. Só se guardam as horas; o que contêm não é lido.
calendar-take = Tomar as suas horas ocupadas
calendar-address = Endereço do calendário
calendar-address-hint = Começa por https:// ou webcal://. É lido uma vez, agora, e não é guardado: um endereço destes abre o calendário inteiro. Para o ler de novo, indique-o de novo.
calendar-fetch = Ler as suas horas ocupadas
calendar-taken = { $read ->
    [one] Foi lida { $read } entrada.
   *[other] Foram lidas { $read } entradas.
  } { $busy ->
    [0] Nenhuma ocupa tempo durante a reunião.
    [one] Juntas fazem { $busy } momento ocupado durante a reunião.
   *[other] Juntas fazem { $busy } momentos ocupados durante a reunião.
  }

usual-hours = Horas habituais
hours-why = Valem onde nada mais foi dito: as horas de trabalho contam como sim, as outras horas em que está acordada como se for preciso, o resto como não.
hours-general = Por agora valem as horas gerais.
work-from = Trabalho de
work-to = Trabalho até
wake-from = Acordada de
wake-to = Acordada até
hours-keep = Guardar estas horas
hours-usual = Voltar às horas gerais
