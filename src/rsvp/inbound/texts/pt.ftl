# A página em que ela confirma uma resposta que chegou por correio eletrónico.

said-accepted = vou participar
said-tentative = talvez
said-declined = não posso participar
said-other-time = proponho outro horário

page-title = Respostas que chegaram por correio eletrónico
page-why = Estas respostas chegaram por correio eletrónico em seu nome e não conseguimos verificar que foi você quem as enviou. Confirme as que são suas.
page-none = Nada espera a sua confirmação.
page-from = De { $from }, { $when }
page-proposes = Horário proposto: { $when }
page-mine = Esta resposta é minha
page-not-mine = Não é minha
page-back = Para as suas sessões
page-done = A sua resposta já conta.
page-dropped = Não conta. O que respondeu antes continua válido.
page-kept = A proposta está agora com as organizadoras.
page-late = Já não pode contar: a sessão ou a sua resposta mudou entretanto. Veja as suas sessões.

# The organiser's page of mails that came in.
o-title = Correio recebido
o-lead = Respostas, propostas de outras horas e devoluções que chegaram por correio: por um tubo do servidor, um maildir, uma caixa IMAP, ou entregues aqui.
o-counters = Propostas de outra hora
o-proposes = { $name } ({ $email }) propõe (correio { $n }, { $when }):
o-minutes = { $n ->
    [one] { $when }, { $n } minuto
   *[other] { $when }, { $n } minutos
  }
o-stands = Está fixada em { $when }.
o-could = { $n } das { $all } convidadas poderiam vir então, tanto quanto se sabe
o-outdated = desatualizada
o-changed-since = A sessão mudou desde que escreveu.
o-accept = Aceitar …
o-decline = Recusar
o-settled = { $n ->
    [one] { $n } proposta resolvida
   *[other] { $n } propostas resolvidas
  }
o-state-accepted = aceite
o-state-declined = recusada
o-state-by = { $state } por { $by }
o-mails = Correios
o-which = Que correios
o-filter-all = Todos
o-filter-attention = A ver
o-filter-counted = Respostas que contam
o-filter-passed = Nada a fazer
o-none-yet = Ainda não chegou nenhum correio. Para que cheguem sozinhos: { $command } e a definição { $setting }.
o-none = Nenhum destes.
o-number = N.º
o-came = Chegou
o-from = De
o-session = Sessão
o-outcome = Resultado
o-why = Porquê
o-newer = Mais recentes
o-older = Mais antigos
o-upload = Entregar um correio
o-upload-hint = Uma resposta que chegou à caixa de outra pessoa: guarde-a lá como ficheiro (.eml) e entregue-a aqui. É julgada como a que chega sozinha.
o-file = O correio, um ficheiro que acaba em .eml (10 MiB no máximo)
o-take = Receber o correio
o-way-pipe = tubo
o-way-upload = entregue
o-answer-accepted = aceite
o-answer-tentative = talvez
o-answer-declined = recusada
o-became-applied = aplicado
o-became-repeated = repetido
o-became-stale = ultrapassado
o-became-answered-old-revision = responde a uma revisão antiga
o-became-unconfirmed = por confirmar
o-became-unknown-attendee = pessoa desconhecida
o-became-not-invited = não convidada
o-became-unknown-session = sessão desconhecida
o-became-after-cancellation = depois do cancelamento
o-became-no-answer = sem resposta
o-became-delegated = delegada
o-became-trouble-reported = problema comunicado
o-became-counter = outra hora proposta
o-became-counter-outdated = proposta desatualizada
o-became-counter-unclear = hora pouco clara
o-became-refresh-answered = estado reenviado
o-became-refresh-limited = pedido demasiadas vezes
o-became-bounced = devolvido
o-became-delayed = atrasado
o-became-delivery-report = aviso de entrega
o-became-unknown-bounce = devolução desconhecida
o-became-doubtful-report = aviso duvidoso
o-became-auto-reply = resposta automática
o-became-not-for-us = não é para nós
o-became-own-mail = correio próprio
o-became-no-calendar = sem calendário
o-became-unreadable = ilegível
o-became-too-large = demasiado grande
o-became-duplicate-mail = já chegado
o-accept-title = Aceitar uma hora proposta
o-accept-what = { $name } propõe { $proposed } ({ $n } minutos) para { $code }, que está fixada em { $when }.
o-ordinary = É uma publicação comum. O que muda:
o-would-mail = { $n ->
    [one] Seria escrito { $n } correio
   *[other] Seriam escritos { $n } correios
  }; a todas aquelas cuja sessão muda pergunta-se de novo se vêm.
o-move = Mudar a sessão e avisar todas
o-not-now = Agora não
o-change-new = { $code } nova: { $when }
o-change-moved = { $code } mudada: { $when }
o-change-reworded = { $code } reformulada: { $when }
o-change-cancelled = { $code } cancelada: { $when }
