# Mensagens que respondem a uma mensagem, e a página em que ela confirma uma resposta.

greeting = Olá, { $name },
said-accepted = vou participar
said-tentative = talvez
said-declined = não posso participar
said-other-time = proponho outro horário
confirm-subject = Esta resposta é sua? { $code }
confirm-what = Uma mensagem deu em seu nome esta resposta para { $code } ({ $when }): “{ $said }”. Veio de { $from }.
confirm-why = Não conseguimos verificar que foi você quem a enviou, por isso ainda não conta. Se for sua, confirme-a nesta página:
confirm-link = Ver a resposta e confirmá-la
confirm-else = Se não for sua, não precisa de fazer nada. O que respondeu antes continua válido.
delegates-subject = Ninguém pode participar no seu lugar: { $code }
delegates-what = O seu calendário avisou-nos de que outra pessoa participaria no seu lugar em { $code } ({ $when }).
delegates-why = Os convites são pessoais, por isso nada foi alterado e ninguém mais foi convidado. Se não puder participar, diga-o na sua página; o Secretariado pode convidar alguém da sua rede.
not-then-subject = { $code } mantém o seu horário
not-then-what = Obrigada por propor outro horário para { $code }: { $proposed }. Não foi possível aceitá-lo.
not-then-stays = A sessão continua marcada para { $when }, na sua hora.
page-link = A sua página pessoal
whom-to-ask = Perguntas: { $mailbox }

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
