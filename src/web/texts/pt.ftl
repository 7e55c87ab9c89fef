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
says-nowhere = Este endereço não leva a lado nenhum. A ligação de uma mensagem tem de estar completa; também pode ter sido substituída por outra mais recente.
says-no-link = Esta ligação não funciona (ou já não funciona). Use a da mensagem mais recente ou peça outra ao Secretariado.
says-used-link = Esta ligação já foi usada ou é demasiado antiga. Peça uma nova na página de início de sessão.
says-other-session = O formulário não foi aberto nesta sessão: abra a página de novo e repita.
says-other-site = Esta alteração foi pedida por uma página de outro sítio, por isso não foi feita: abra a nossa própria página e repita.
says-our-fault = O erro ficou registado; nada foi guardado. Avise o Secretariado se persistir.
says-form-too-large = O formulário é demasiado grande: encurte o texto ou envie-o por partes.
says-method = Este endereço é para leitura ou envio de formulários (GET, HEAD, POST), e nada mais.
says-no-session = Esta ligação não leva a uma sessão sua. Use a da mensagem mais recente ou peça outra ao Secretariado.
