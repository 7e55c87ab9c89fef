skip = Ir al contenido
language = Idioma
change-language = Cambiar
sign-out = Cerrar sesión
signed-in-as = Sesión iniciada como
sign-in = Iniciar sesión
pages = Páginas de la reunión
groups = Partes de la reunión
menu = Menú
footer = plenary { $version } · reglas de husos horarios { $rules }

group-overview = Resumen
group-prepare = Preparar
group-plan = Planificar
group-invite = Invitar
group-attend = Asistencia
group-results = Resultados

page-overview = Resumen
page-people = Personas
page-workshops = Talleres
page-availability = Disponibilidad
page-proposals = Propuestas
page-ledger = Registro de cargas
page-approval = Aprobación
page-programme = Programa
page-public = Programa público
page-answers = Respuestas
page-registrations = Inscripciones
page-delivery = Envíos
page-inbox = Correo recibido
page-reminders = Recordatorios
page-feeds = Calendarios
page-attendance = Asistencia
page-certificates = Certificados
page-insights = Conclusiones
page-report = Informe

where = Dónde
what = Qué
to-the-start = Ir al inicio
as-another = Iniciar sesión con otra dirección
write-to = Si no consigue avanzar, escriba a la Secretaría:
many-faults = { $n ->
    [one] Hay { $n } cosa que corregir; no se ha guardado nada.
   *[other] Hay { $n } cosas que corregir; no se ha guardado nada.
  }
failed-invalid = Esto no se puede aceptar tal como está
failed-not-found = Aquí no hay nada
failed-stranger = Inicie sesión
failed-forbidden = No tiene acceso a esto
failed-conflict = No es posible en el estado actual
failed-unavailable = Ahora mismo no es posible
failed-internal = Algo ha fallado por nuestra parte
next-invalid = Vuelva atrás, corríjalo y envíelo de nuevo: su navegador conserva lo que escribió.
next-not-found = Si escribió la dirección, revísela. Si siguió un enlace, abra el mensaje más reciente que tenga de nosotros y use el enlace que contiene.
next-conflict = Vuelva atrás y cargue la página de nuevo: muestra el estado actual.
next-unavailable = No se ha guardado nada. Inténtelo de nuevo en un momento.
