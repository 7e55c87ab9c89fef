title = Respuestas
none-yet = Todavía no se ha preguntado a nadie.
release-first = Publique un programa
then-invited = y se invitará a todas las personas afectadas.
network = Red
invited = Invitadas
accepted = Aceptan
tentative = Quizá
declined = Rechazan
no-answer = Sin respuesta
partners = socios y público
name = Nombre
part = Papel
answer = Respuesta
part-facilitator = facilitadora
part-rapporteur = relatora
part-required = necesaria
part-optional = opcional
answer-needs-action = sin respuesta
answer-accepted = acepta
answer-tentative = quizá
answer-declined = rechaza
enter = Anotar una respuesta que llegó por otra vía
enter-hint = Por teléfono, por ejemplo. Cuenta como la suya, y ella puede cambiarla.
session = Sesión
her-address = Su dirección de correo
keep = Guardar la respuesta
nothing-kept = No se cambió nada.
to-field = Al campo que hay que corregir
done-kept = La respuesta para { $code } está guardada: { $answer }.
done-ended = { $n ->
    [0] No tiene ningún enlace personal vigente: no había nada que anular.
    [one] Se anuló { $n } enlace personal suyo; su próximo mensaje trae uno nuevo.
   *[other] Se anularon { $n } enlaces personales suyos; su próximo mensaje trae uno nuevo.
  }
end = Anular los enlaces personales de alguien
end-hint = Tras perder un teléfono o reenviar un mensaje. Sus enlaces antiguos ya no llevan a ninguna parte; su próximo mensaje trae uno nuevo. Una dirección desde la que se lee su calendario se anula en
calendars = Calendarios
end-them = Anular sus enlaces
people-invited = { $n ->
    [one] La persona invitada
   *[other] Las { $n } personas invitadas
  }
minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
  }
