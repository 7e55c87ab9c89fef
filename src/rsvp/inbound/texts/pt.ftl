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
