skip = Ir para o conteúdo
language = Idioma
change-language = Mudar
sign-out = Terminar sessão
signed-in-as = Sessão iniciada como
sign-in = Iniciar sessão
pages = Páginas da reunião
groups = Partes da reunião
menu = Menu
footer = plenary { $version } · regras de fusos horários { $rules }

group-overview = Visão geral
group-prepare = Preparar
group-plan = Planear
group-invite = Convidar
group-attend = Presenças
group-results = Resultados

page-overview = Visão geral
page-people = Pessoas
page-workshops = Oficinas
page-availability = Disponibilidade
page-proposals = Propostas
page-ledger = Registo de encargos
page-approval = Aprovação
page-programme = Programa
page-public = Programa público
page-answers = Respostas
page-registrations = Inscrições
page-delivery = Envios
page-inbox = Correio recebido
page-reminders = Lembretes
page-feeds = Calendários
page-attendance = Presenças
page-certificates = Certificados
page-insights = Conclusões
page-report = Relatório

where = Onde
what = O quê
to-the-start = Ir para o início
as-another = Iniciar sessão com outro endereço
write-to = Se não conseguir avançar, escreva ao Secretariado:
many-faults = { $n ->
    [one] Há { $n } ponto a corrigir; nada foi guardado.
   *[other] Há { $n } pontos a corrigir; nada foi guardado.
  }
failed-invalid = Isto não pode ser aceite tal como está
failed-not-found = Não há nada aqui
failed-stranger = Inicie sessão
failed-forbidden = Não tem acesso a isto
failed-conflict = Não é possível no estado atual
failed-unavailable = De momento não é possível
failed-internal = Algo correu mal do nosso lado
next-invalid = Volte atrás, corrija e envie de novo: o seu navegador guardou o que escreveu.
next-not-found = Se escreveu o endereço, verifique-o. Se seguiu uma ligação, abra a mensagem mais recente que recebeu de nós e siga a ligação que lá está.
next-conflict = Volte atrás e recarregue a página: ela mostra o estado atual.
next-unavailable = Nada foi guardado. Tente de novo daqui a pouco.
