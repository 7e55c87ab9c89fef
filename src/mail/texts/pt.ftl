# A mensagem com uma ligação de acesso.

subject = A sua ligação de acesso
asked = Pediu para entrar.
good-for = { $n ->
    [one] A ligação é válida por { $n } minuto e serve uma só vez.
   *[other] A ligação é válida por { $n } minutos e serve uma só vez.
  }
link = Entrar
not-you = Se não fez este pedido, ignore esta mensagem: nada aconteceu.
