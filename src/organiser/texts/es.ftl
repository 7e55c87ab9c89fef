title = Iniciar sesión
lead = Para organizadoras. Las participantes no necesitan cuenta: basta el enlace de su mensaje.
address = Su dirección de correo electrónico
send = Enviarme un enlace
fault-address = Escriba su dirección completa, por ejemplo nombre@ejemplo.org.
languages = Idiomas
sent-title = Mire su correo
sent = Si esta dirección es de una organizadora, un enlace está en camino. Funciona una vez, durante { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
  }.
sent-nothing = ¿No llega nada? Mire en la carpeta de correo no deseado y compruebe que la dirección es la que conoce la Secretaría.
back = Volver
now = Iniciar sesión ahora
once = El enlace funciona una vez. Si ya no funciona,
new-link = pida uno nuevo
already = Ha iniciado sesión como
go-on = Continuar
other-link = Ha iniciado sesión como { $her }. Este enlace es para { $other }. Si lo usa, se cerrará la sesión de { $her }.
sign-in-as = Iniciar sesión como { $other }
stay-as = Seguir como { $her }
unsaved = Su sesión ha terminado: lo que envió no se guardó. Inicie sesión (en otra pestaña, si quiere) y vuelva atrás con su navegador: aún conserva lo que escribió, y puede enviarlo de nuevo.
