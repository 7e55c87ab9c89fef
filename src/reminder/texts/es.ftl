title = Recordatorios
lead = Se trata de los recordatorios y resúmenes semanales de la reunión «{ $meeting }» y de las siguientes. Las invitaciones, los cambios y las cancelaciones le llegarán igualmente.
lead-discreet = Se trata de los recordatorios y resúmenes semanales de sus citas. Las invitaciones, los cambios y las cancelaciones le llegarán igualmente.
is-on = Recibe recordatorios.
is-off = No recibe recordatorios.
done-off = Hecho: ya no recibirá recordatorios.
done-on = Hecho: volverá a recibir recordatorios.
turn-off = No enviarme más recordatorios
turn-on = Enviarme recordatorios de nuevo

org-title = Recordatorios
org-lead = Mensajes sencillos junto a las invitaciones; ninguno cambia un calendario. Cada uno se escribe una vez, por sí solo, mientras el servicio funciona. Una sesión cambiada de hora tiene otros nuevos; quien rechazó, fue retirada o desactivó los recordatorios no recibe ninguno. Los cambios y cancelaciones salen siempre, se ponga aquí lo que se ponga.
org-kept = Guardado.
org-when = Cuándo
org-first = Primer recordatorio
org-first-unit = horas antes de una sesión; vacío: ninguno
org-first-hint = Si eso cae entre las 22:00 y las 07:00 de ella, llega a las 20:00 de la tarde anterior.
org-second = Segundo recordatorio
org-second-unit = minutos antes de una sesión; vacío: ninguno
org-second-hint = Sea la hora que sea. Tras el comienzo ya no se envía.
org-ask-after = Sin respuesta aún
org-ask-after-unit = días después de preguntarle; vacío: no
org-ask-before = … o días antes de la sesión, lo que llegue primero
org-ask-before-unit = vacío: no
org-ask-hint = Como mucho una vez por persona y sesión.
org-week = La agenda de la semana, el domingo a las 18:00 de ella, a quien tenga una sesión en ella
org-keep = Guardar estos plazos
org-next = Lo que sale a continuación
org-none = Nada, tal como está. Los recordatorios se derivan de las sesiones publicadas que están por venir y de quién está invitada.
org-what = Qué
org-about = Sobre
org-mails = Mensajes
org-written = Escritos hasta ahora
org-last = Último
org-became = Lo que fue de cada uno está en
org-delivery = Envíos
org-kind-first = primer recordatorio
org-kind-second = segundo recordatorio
org-kind-week = agenda de la semana
org-kind-answer = sin respuesta aún
org-list-all = los enumera todos
org-due = { $n ->
    [one] { $n } mensaje toca ahora y se escribe en medio minuto mientras el servicio funciona.
   *[other] { $n } mensajes tocan ahora y se escriben en medio minuto mientras el servicio funciona.
  }
org-more = { $n ->
    [one] Y { $n } momento más después:
   *[other] Y { $n } momentos más después:
  }
org-without = { $n ->
    [one] { $n } persona de la reunión desactivó los recordatorios.
   *[other] { $n } personas de la reunión desactivaron los recordatorios.
  }
