# A sua página pessoal. Os nomes e as horas chegam prontos.

title = As suas sessões
for-whom = Para { $name }. As horas são as de { $zone }; as da reunião estão ao lado. Esta página é só para si: por favor, não partilhe o endereço.
when-can-you = Quando pode?
when-can-you-why = Diga-o aqui, para que as sessões encontrem horas que lhe convenham.
calendar = Acrescentar ao seu calendário
calendar-why = O seu calendário pode manter as suas sessões atualizadas.
held = Vê-las e confirmar as que são suas
held-why = Chegaram por correio eletrónico respostas em seu nome que ainda não contam, porque não conseguimos verificar que foi você quem as enviou.
approval = O programa proposto
approval-why = O que pede à sua rede, e a palavra da sua rede.
review = O que as oficinas trouxeram
review-why = Fala em nome da sua rede: aprove cada texto ou apresente uma objeção.
attendance = Participação da sua rede
attendance-why = As suas integrantes pelo nome; as outras redes, em números.
saved = A sua resposta está guardada. Pode mudá-la a qualquer momento.
nothing = De momento não há nenhuma sessão para si. Quando houver, recebe uma mensagem.
meeting-time = Hora da reunião
part-facilitator = A facilitação desta sessão está a seu cargo.
part-rapporteur = O relatório desta sessão está a seu cargo.
part-required = A sua presença é necessária.
who-is-coming = Quem participa, e presenças
join = Entrar na sessão
said-accepted = Disse que vai participar
said-tentative = Disse que talvez
said-declined = Disse que não pode participar
said-none = Ainda não respondeu
over = terminada
accept = Aceitar
tentative = Talvez
decline = Recusar
gone = Já não é para si
gone-cancelled = cancelada
gone-withdrawn = o seu convite foi retirado
questions = Perguntas?

question = É esta a sua resposta?
question-hint = Nada fica guardado enquanto não carregar no botão.
question-accepted = Sim: vou participar
question-tentative = Sim: talvez participe
question-declined = Sim: não posso participar

wishes = Como lhe escrevemos
wishes-saved = Guardado. A nossa próxima mensagem já o tem em conta.
wishes-again = { $n ->
    [one] O que tem pela frente é-lhe enviado de novo em { $n } mensagem, para que o seu calendário o mostre com outras palavras.
   *[other] O que tem pela frente é-lhe enviado de novo em { $n } mensagens, para que o seu calendário o mostre com outras palavras.
  }
wishes-language = Língua
wishes-discreet = Com discrição
wishes-discreet-hint = Nada do assunto nas suas mensagens nem no seu calendário: só que há um compromisso, quando, e a ligação para esta página.
wishes-discreet-history = O histórico do seu navegador guarda os endereços das páginas que abriu aqui; a saída rápida só retira a última. Uma janela privada (Ctrl+Shift+N, no Firefox Ctrl+Shift+P; num telefone, no menu do navegador) não guarda nenhum.
wishes-named = O meu nome pode figurar nos convites
wishes-named-hint = Como o de quem facilita uma sessão.
wishes-reminders = Lembretes e resumo da semana
wishes-reminders-hint = Os convites, as mudanças e os cancelamentos chegam na mesma.
wishes-keep = Guardar

here = Estou aqui
here-more = a sua presença
was-there = Esteve presente?
certificate = O seu certificado de participação
certificate-why = Em PDF, por correio eletrónico ou aqui.

next = A sua próxima sessão
past = { $n ->
    [one] { $n } sessão terminou
   *[other] { $n } sessões terminaram
  }
nothing-ahead = Por agora nada a espera. Quando uma sessão for marcada, receberá uma mensagem.
event = Adicionar ao meu calendário
settings-why = Língua, fuso horário, discrição, lembretes.
data = Os seus dados
data-why = O que se guarda sobre si: ler, levar consigo, mandar apagar.
back = As suas sessões
wishes-zone = O seu fuso horário
wishes-zone-hint = Um lugar como Asia/Kathmandu, ou uma diferença como +03:00 se preferir não dizer onde está. Esta página e as nossas mensagens seguem-no a partir de agora.
wishes-zone-unknown = Não conhecemos este fuso horário. Os mais próximos: { $near }.
