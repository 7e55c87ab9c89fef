# El mensaje con un enlace de acceso.

subject = Su enlace de acceso
asked = Ha pedido acceder.
good-for = { $n ->
    [one] El enlace vale { $n } minuto y sirve una sola vez.
   *[other] El enlace vale { $n } minutos y sirve una sola vez.
  }
link = Acceder
not-you = Si no lo pidió usted, no haga caso de este mensaje: no ha pasado nada.
