title = Iniciar sessão
lead = Para organizadoras. As participantes não precisam de conta: basta a ligação da mensagem que receberam.
address = O seu endereço de correio eletrónico
send = Enviar-me uma ligação
fault-address = Escreva o endereço completo, por exemplo nome@exemplo.org.
languages = Idiomas
sent-title = Veja o seu correio
sent = Se este endereço for de uma organizadora, uma ligação está a caminho. Funciona uma vez, durante { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
  }.
sent-nothing = Não chega nada? Veja na pasta de correio não solicitado e confirme que o endereço é o que o Secretariado conhece.
back = Voltar
now = Iniciar sessão agora
once = A ligação funciona uma vez. Se já não funcionar,
new-link = peça uma nova
already = Tem sessão iniciada como
go-on = Continuar
other-link = Tem sessão iniciada como { $her }. Esta ligação é para { $other }. Se a usar, a sessão de { $her } é terminada.
sign-in-as = Iniciar sessão como { $other }
stay-as = Continuar como { $her }
unsaved = A sua sessão terminou: o que enviou não foi guardado. Inicie sessão (noutro separador, se quiser) e volte atrás com o navegador: ele ainda tem o que escreveu, e pode enviá-lo de novo.
