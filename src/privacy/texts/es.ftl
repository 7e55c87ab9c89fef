# Lo que se guarda de una persona, y su borrado. Lo que empieza por org- lo leen las organizadoras.

title = Sus datos
back = Sus sesiones
intro = Esto es todo lo que se guarda aquí de usted, y lo que pasa con ello si lo hace borrar. Nadie más ve esta página.
entries = { $n ->
    [one] { $n } entrada
   *[other] { $n } entradas
  }
kind-you = Usted
gone-you = Su nombre, dirección, zona horaria, idioma, deseos y redes. El borrado los elimina.
kind-meetings = Reuniones y talleres
gone-meetings = En qué participa, y sus inscripciones. El borrado lo elimina.
kind-time = Cuándo puede
gone-time = Las horas que indicó y las de su calendario. El borrado las elimina.
kind-invitations = Invitaciones y respuestas
gone-invitations = A qué se la invitó y qué respondió. El borrado lo elimina; de las sesiones pasadas quedan una invitación y su respuesta en los totales, sin nombre.
kind-mails = Correos
gone-mails = Nuestros mensajes y sus respuestas por correo. El borrado los elimina, y lo que espera no se envía.
kind-links = Enlaces
gone-links = Sus enlaces personales y direcciones de calendario; de cada uno, solo una huella. El borrado les pone fin.
kind-attendance = Asistencia
gone-attendance = Cuándo estuvo en qué sesión, y sus certificados. El borrado deja una suma de minutos por sesión, sin nombre; los certificados ya no se pueden comprobar.
kind-written = Lo que escribió
gone-written = Conclusiones, opiniones y textos del informe. Pertenecen a la reunión y se quedan; su nombre y su dirección salen de ellos.
kind-account = Cuenta de organizadora
gone-account = Su dirección de acceso. Otras organizadoras la cierran antes de que se pueda borrar el resto.

take = Llevarse los datos
take-why = Un archivo con todo: tablas para una hoja de cálculo (CSV en un archivo ZIP), o JSON para programas.
take-csv = Como tablas
take-json = Como JSON
address = Su dirección de correo
address-why = Para que nadie más lo haga con su enlace: la dirección a la que le llegan nuestros mensajes.
address-wrong = Esta no es la dirección a la que le llegan nuestros mensajes.
address-wait = La dirección ha sido incorrecta demasiadas veces. Espere una hora e inténtelo de nuevo.

erase = Hacerlos borrar
erase-why = Primero verá lo que pasa.
erase-link = Qué pasaría
erase-title = ¿Hacer borrar sus datos?
data-back = Sus datos
will = Lo que pasa
will-all = El nombre, la dirección y todo lo indicado como eliminado desaparecen, para todas las reuniones de esta alianza y enseguida.
will-ahead = { $n ->
    [one] Hay { $n } sesión por delante; la invitación termina:
   *[other] Hay { $n } sesiones por delante; las invitaciones terminan:
  }
will-runs = Otra persona tiene que facilitarlas o informar de ellas; la secretaría verá que no hay nadie:
will-counted = { $n ->
    [one] { $n } sesión sigue contando a una persona, sin nombre.
   *[other] { $n } sesiones siguen contando a una persona, sin nombre.
  }
will-links = Todos los enlaces personales y direcciones de calendario dejan de funcionar, también el de esta página.
will-mark = Queda una huella de la que no se puede recuperar la dirección, para que ninguna lista la traiga de vuelta sin pedirlo.
will-back = No se puede deshacer. Los mensajes que ya llegaron a algún sitio se quedan allí.
refused = Ahora no es posible:
tell = Las sesiones en el calendario
tell-yes = Enviar primero las cancelaciones, para que salgan del calendario. La dirección desaparece en cuanto hayan salido, a los dos días a más tardar.
tell-no = Ningún mensaje más.
sure = Sé que no se puede deshacer.
sure-missing = Marque primero esta casilla.
erase-now = Borrar todo
done-title = Borrado
done = Aquí ya no se guarda nada que hable de usted.
done-but = Aquí se ha borrado todo lo que habla de usted, salvo los últimos mensajes que le llegan y su dirección.
done-told = { $n ->
    [one] { $n } cancelación va camino de usted; su dirección desaparece con ella.
   *[other] { $n } cancelaciones van camino de usted; su dirección desaparece con la última.
  }
done-bye = Ya puede cerrar esta página.

org-title = Datos de { $name }
org-back = Personas
org-intro = Todo lo que se guarda de ella, y lo que pasa con ello al borrarlo. «Usted» es ella.
org-erase-title = ¿Borrar los datos de { $name }?
org-address = Su dirección de correo
org-address-why = Escrita una vez más, para que nadie se borre por descuido.
org-address-wrong = Esta no es su dirección.
org-sure = Ella lo desea, y sé que no se puede deshacer.
org-done = Ya no se guarda nada que hable de ella. Si una lista trae de nuevo su dirección, se rechaza y se dice por qué.
org-done-but = Se ha borrado todo lo que habla de ella, salvo los últimos mensajes que le llegan y su dirección. Si una lista trae de nuevo su dirección, se rechaza y dice por qué.
org-done-told = { $n ->
    [one] { $n } cancelación va camino de ella; su dirección desaparece con ella.
   *[other] { $n } cancelaciones van camino de ella; su dirección desaparece con la última.
  }
org-open = Estas sesiones necesitan a alguien que facilite o informe en su lugar:
org-name-left = Otra persona lleva su nombre, o es una palabra corta: los textos en que solo está el nombre quedaron como estaban.
readmit = Traer a alguien de vuelta
readmit-why = Quien hizo borrar sus datos no puede volver a figurar en una lista, para que ninguna hoja antigua la traiga. Si ella misma desea volver, dígalo aquí; después impórtela o añádala como a cualquiera.
readmit-address = Su dirección de correo
readmit-button = Ella desea volver
readmit-done = Ya puede figurar en listas.

mail-open-subject = Una sesión necesita a otra persona: { $name }
mail-open = Una persona que debía facilitar { $codes } o informar de ello en { $meeting } hizo borrar sus datos. Por favor, nombre a otra persona.
mail-open-link = Talleres
