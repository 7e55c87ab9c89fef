"""How each platform writes in each language: titles of columns, dates, durations. Facts of the platforms' own exports, as far as they are known."""

EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def hms(seconds):
    return seconds // 3600, seconds // 60 % 60, seconds % 60


def pieces(h, minute, s, units, glue=" "):
    parts = []
    if h:
        parts.append(f"{h}{units[0]}")
    if minute or h:
        parts.append(f"{minute}{units[1]}")
    parts.append(f"{s}{units[2]}")
    return glue.join(parts)


def duration(units, glue=" "):
    return lambda seconds: pieces(*hms(seconds), units, glue)


def us(t, mark="PM", gap=" ", seconds=True, year="%y"):
    half = ("PM" if t.hour >= 12 else "AM") if mark == "PM" else mark[t.hour >= 12]
    second = f":{t.second:02}" if seconds else ""
    y = t.year % 100 if year == "%y" else t.year
    return f"{t.month}/{t.day}/{y:02}, {(t.hour - 1) % 12 + 1}:{t.minute:02}{second}{gap}{half}"


def dmy(form):
    return lambda t: t.strftime(form)


def spanish(t):
    half = "p. m." if t.hour >= 12 else "a. m."
    return f"{t.day}/{t.month}/{t.year}, {(t.hour - 1) % 12 + 1}:{t.minute:02}:{t.second:02} {half}"


def arabic(t):
    half = "م" if t.hour >= 12 else "ص"
    return f"{t.day}\u200f/{t.month}\u200f/{t.year}، {(t.hour - 1) % 12 + 1}:{t.minute:02}:{t.second:02} {half}".translate(EASTERN)


def arabic_latin(t):
    half = "م" if t.hour >= 12 else "ص"
    return f"{t.day:02}/{t.month:02}/{t.year} {(t.hour - 1) % 12 + 1:02}:{t.minute:02}:{t.second:02} {half}"


# language: sections, labels of the summary, columns of people, columns of connections, role, dates, durations, tag of somebody from outside
TEAMS = {
    "en": (("Summary", "Participants", "In-Meeting Activities"),
           ("Meeting title", "Attended participants", "Start time", "End time", "Meeting duration", "Average attendance time"),
           ("Name", "First Join", "Last Leave", "In-Meeting Duration", "Email", "Participant ID (UPN)", "Role"),
           ("Name", "Join Time", "Leave Time", "Duration", "Email", "Role"), "Attendee",
           {"us": us, "us-narrow": lambda t: us(t, gap="\u202f"), "us-long": lambda t: us(t, year="%Y"), "gb": dmy("%d/%m/%Y, %H:%M:%S"),
            "iso": dmy("%Y-%m-%d, %H:%M:%S"), "in": lambda t: f"{t.day}/{t.month}/{t.year % 100:02}, {(t.hour - 1) % 12 + 1}:{t.minute:02}:{t.second:02} {'pm' if t.hour > 11 else 'am'}"},
           duration(("h", "m", "s")), "(External)"),
    "fr": (("Résumé", "Participants", "Activités en réunion"),
           ("Titre de la réunion", "Participants présents", "Heure de début", "Heure de fin", "Durée de la réunion", "Temps de présence moyen"),
           ("Nom", "Première participation", "Dernier départ", "Durée de la réunion", "E-mail", "ID du participant (UPN)", "Rôle"),
           ("Nom", "Heure d'arrivée", "Heure de départ", "Durée", "E-mail", "Rôle"), "Participant",
           {"fr": dmy("%d/%m/%Y, %H:%M:%S"), "fr-short": dmy("%d/%m/%y, %H:%M:%S"), "fr-a": dmy("%d/%m/%Y à %H:%M:%S"), "ca": dmy("%Y-%m-%d %H h %M min %S s")},
           duration((" h", " min", " s")), "(Externe)"),
    "de": (("Zusammenfassung", "Teilnehmer", "Aktivitäten während der Besprechung"),
           ("Titel der Besprechung", "Anzahl der Teilnehmer", "Startzeit", "Endzeit", "Dauer der Besprechung", "Durchschnittliche Anwesenheit"),
           ("Name", "Erster Beitritt", "Letztes Verlassen", "Dauer der Besprechung", "E-Mail", "Teilnehmer-ID (UPN)", "Rolle"),
           ("Name", "Beitrittszeit", "Zeitpunkt des Verlassens", "Dauer", "E-Mail", "Rolle"), "Teilnehmer",
           {"de": dmy("%d.%m.%y, %H:%M:%S"), "de-long": dmy("%d.%m.%Y, %H:%M:%S"), "at": dmy("%d.%m.%Y %H:%M:%S")},
           duration((" Std.", " Min.", " Sek.")), "(Extern)"),
    "es": (("Resumen", "Participantes", "Actividades durante la reunión"),
           ("Título de la reunión", "Participantes asistentes", "Hora de inicio", "Hora de finalización", "Duración de la reunión", "Tiempo medio de asistencia"),
           ("Nombre", "Primera unión", "Última salida", "Duración en la reunión", "Correo electrónico", "Id. de participante (UPN)", "Rol"),
           ("Nombre", "Hora de unión", "Hora de salida", "Duración", "Correo electrónico", "Rol"), "Asistente",
           {"es": dmy("%d/%m/%y, %H:%M:%S"), "mx": spanish, "es-plain": lambda t: f"{t.day}/{t.month}/{t.year} {t.hour}:{t.minute:02}:{t.second:02}"},
           duration((" h", " min", " s")), "(Externo)"),
    "pt": (("Resumo", "Participantes", "Atividades na Reunião"),
           ("Título da reunião", "Participantes presentes", "Hora de início", "Hora de término", "Duração da reunião", "Tempo médio de participação"),
           ("Nome", "Primeira entrada", "Última saída", "Duração da reunião", "Email", "ID do participante (UPN)", "Função"),
           ("Nome", "Hora de ingresso", "Hora de saída", "Duração", "Email", "Função"), "Participante",
           {"br": dmy("%d/%m/%Y, %H:%M:%S"), "pt": dmy("%d/%m/%y, %H:%M:%S"), "br-short": lambda t: f"{t.day}/{t.month}/{t.year} {t.hour:02}:{t.minute:02}:{t.second:02}"},
           duration(("h", "min", "s")), "(Externo)"),
    "ar": (("الملخص", "المشاركون", "الأنشطة داخل الاجتماع"),
           ("عنوان الاجتماع", "المشاركون الحاضرون", "وقت البدء", "وقت الانتهاء", "مدة الاجتماع", "متوسط وقت الحضور"),
           ("الاسم", "أول انضمام", "آخر مغادرة", "المدة داخل الاجتماع", "البريد الإلكتروني", "معرف المشارك (UPN)", "الدور"),
           ("الاسم", "وقت الانضمام", "وقت المغادرة", "المدة", "البريد الإلكتروني", "الدور"), "حاضر",
           {"ar": arabic, "ar-latin": arabic_latin},
           duration((" س", " د", " ث")), "(خارجي)"),
    "it": (("Riepilogo", "Partecipanti", "Attività in riunione"),
           ("Titolo della riunione", "Partecipanti presenti", "Ora di inizio", "Ora di fine", "Durata della riunione", "Tempo medio di partecipazione"),
           ("Nome", "Primo accesso", "Ultima uscita", "Durata della riunione", "Indirizzo di posta elettronica", "ID partecipante (UPN)", "Ruolo"),
           ("Nome", "Ora di partecipazione", "Ora di uscita", "Durata", "Indirizzo di posta elettronica", "Ruolo"), "Partecipante",
           {"it": dmy("%d/%m/%y, %H:%M:%S"), "it-dots": dmy("%d/%m/%Y, %H.%M.%S")},
           duration((" ore", " min", " s")), "(Esterno)"),
    "nl": (("Samenvatting", "Deelnemers", "Activiteiten tijdens de vergadering"),
           ("Titel van vergadering", "Aanwezige deelnemers", "Begintijd", "Eindtijd", "Duur van vergadering", "Gemiddelde aanwezigheid"),
           ("Naam", "Eerste deelname", "Laatste vertrek", "Duur van de vergadering", "E-mailadres", "Deelnemer-ID (UPN)", "Rol"),
           ("Naam", "Tijdstip van deelname", "Tijdstip van vertrek", "Duur", "E-mailadres", "Rol"), "Deelnemer",
           {"nl": dmy("%d-%m-%Y %H:%M:%S"), "nl-comma": lambda t: f"{t.day}-{t.month}-{t.year}, {t.hour:02}:{t.minute:02}:{t.second:02}"},
           duration((" u", " min.", " sec.")), "(Extern)"),
    "pl": (("Podsumowanie", "Uczestnicy", "Działania podczas spotkania"),
           ("Tytuł spotkania", "Uczestnicy", "Godzina rozpoczęcia", "Godzina zakończenia", "Czas trwania spotkania", "Średni czas obecności"),
           ("Imię i nazwisko", "Pierwsze dołączenie", "Ostatnie opuszczenie", "Czas trwania spotkania", "Adres e-mail", "Identyfikator uczestnika (UPN)", "Rola"),
           ("Imię i nazwisko", "Godzina dołączenia", "Godzina opuszczenia", "Czas trwania", "Adres e-mail", "Rola"), "Uczestnik",
           {"pl": dmy("%d.%m.%Y, %H:%M:%S")},
           duration((" godz.", " min", " sek.")), "(Zewnętrzny)"),
    "ru": (("Сводка", "Участники", "Действия на собрании"),
           ("Название собрания", "Присутствовавшие участники", "Время начала", "Время окончания", "Длительность собрания", "Среднее время"),
           ("Имя", "Первое присоединение", "Последний выход", "Длительность", "Электронная почта", "ИД участника (UPN)", "Роль"),
           ("Имя", "Время присоединения", "Время выхода", "Длительность", "Электронная почта", "Роль"), "Участник",
           {"ru": dmy("%d.%m.%Y, %H:%M:%S")},
           duration((" ч", " мин", " с")), "(Внешний)"),
    "tr": (("Özet", "Katılımcılar", "Toplantı İçi Etkinlikler"),
           ("Toplantı başlığı", "Katılan katılımcılar", "Başlangıç saati", "Bitiş saati", "Toplantı süresi", "Ortalama katılım süresi"),
           ("Ad", "İlk Katılım", "Son Ayrılma", "Toplantı Süresi", "E-posta", "Katılımcı Kimliği (UPN)", "Rol"),
           ("Ad", "Katılma Saati", "Ayrılma Saati", "Süre", "E-posta", "Rol"), "Katılımcı",
           {"tr": dmy("%d.%m.%Y %H:%M:%S")},
           duration((" sa", " dk", " sn")), "(Dış)"),
    "zh": (("摘要", "参与者", "会议中活动"),
           ("会议标题", "已参加的参与者", "开始时间", "结束时间", "会议持续时间", "平均参加时间"),
           ("姓名", "首次加入", "最后离开", "会议持续时间", "电子邮件", "参与者 ID (UPN)", "角色"),
           ("姓名", "加入时间", "离开时间", "持续时间", "电子邮件", "角色"), "与会者",
           {"zh": lambda t: f"{t.year}/{t.month}/{t.day} {t.hour:02}:{t.minute:02}:{t.second:02}",
            "zh-half": lambda t: f"{t.year}年{t.month}月{t.day}日 {'下午' if t.hour > 11 else '上午'}{(t.hour - 1) % 12 + 1}:{t.minute:02}:{t.second:02}"},
           duration((" 小时", " 分钟", " 秒")), "(外部)"),
    "sw": (("Muhtasari", "Washiriki", "Shughuli za Mkutano"),
           ("Kichwa", "Waliohudhuria", "Mwanzo", "Mwisho", "Muda wa mkutano", "Wastani"),
           ("Jina", "Kujiunga kwanza", "Kuondoka mwisho", "Muda", "Barua pepe", "Kitambulisho (UPN)", "Wajibu"),
           ("Jina", "Kujiunga", "Kuondoka", "Muda", "Barua pepe", "Wajibu"), "Mshiriki",
           {"sw": dmy("%d/%m/%Y, %H:%M:%S")},
           duration((" saa", " dak", " sek")), "(Nje)"),
}

# Lists of comings and goings of 2020: columns, came, came before the list was asked for, left.
TEAMS_FIRST = {
    "en": (("Full Name", "User Action", "Timestamp"), ("Joined", "Joined before", "Left")),
    "fr": (("Nom complet", "Action de l'utilisateur", "Horodatage"), ("Rejoint", "Rejoint avant", "Quitté")),
    "de": (("Vollständiger Name", "Benutzeraktion", "Zeitstempel"), ("Beigetreten", "Vorher beigetreten", "Verlassen")),
    "es": (("Nombre completo", "Acción del usuario", "Marca de tiempo"), ("Unido", "Se unió antes", "Abandonó")),
    "pt": (("Nome Completo", "Atividade", "Carimbo de data/hora"), ("Ingressou", "Ingressou antes", "Saiu")),
    "ar": (("الاسم الكامل", "إجراء المستخدم", "الطابع الزمني"), ("انضم", "انضم قبل", "غادر")),
    "it": (("Nome completo", "Azione utente", "Timestamp"), ("Accesso effettuato", "Accesso effettuato prima", "Uscito")),
    "nl": (("Volledige naam", "Gebruikersactie", "Tijdstempel"), ("Deelgenomen", "Eerder deelgenomen", "Verlaten")),
    "pl": (("Imię i nazwisko", "Akcja użytkownika", "Sygnatura czasowa"), ("Dołączył", "Dołączył wcześniej", "Opuścił")),
}

# Summary's heading and the columns of 2021.
TEAMS_SECOND = {
    "en": (("Meeting Summary", "Total Number of Participants", "Meeting Title", "Meeting Start Time", "Meeting End Time", "Meeting Id"),
           ("Full Name", "Join Time", "Leave Time", "Duration", "Email", "Role", "Participant ID (UPN)")),
    "fr": (("Résumé de la réunion", "Nombre total de participants", "Titre de la réunion", "Heure de début de la réunion", "Heure de fin de la réunion", "ID de réunion"),
           ("Nom complet", "Heure d'arrivée", "Heure de départ", "Durée", "E-mail", "Rôle", "ID du participant (UPN)")),
    "de": (("Besprechungszusammenfassung", "Gesamtzahl der Teilnehmer", "Besprechungstitel", "Startzeit der Besprechung", "Endzeit der Besprechung", "Besprechungs-ID"),
           ("Vollständiger Name", "Beitrittszeit", "Zeitpunkt des Verlassens", "Dauer", "E-Mail", "Rolle", "Teilnehmer-ID (UPN)")),
    "es": (("Resumen de la reunión", "Número total de participantes", "Título de la reunión", "Hora de inicio de la reunión", "Hora de finalización de la reunión", "Id. de la reunión"),
           ("Nombre completo", "Hora de unión", "Hora de salida", "Duración", "Correo electrónico", "Rol", "Id. de participante (UPN)")),
    "pt": (("Resumo da reunião", "Número total de participantes", "Título da reunião", "Hora de início da reunião", "Hora de término da reunião", "ID da reunião"),
           ("Nome completo", "Hora de ingresso", "Hora de saída", "Duração", "Email", "Função", "ID do participante (UPN)")),
    "ar": (("ملخص الاجتماع", "إجمالي عدد المشاركين", "عنوان الاجتماع", "وقت بدء الاجتماع", "وقت انتهاء الاجتماع", "معرف الاجتماع"),
           ("الاسم الكامل", "وقت الانضمام", "وقت المغادرة", "المدة", "البريد الإلكتروني", "الدور", "معرف المشارك (UPN)")),
}


def minutes_of(seconds):
    return -(-seconds // 60)


def short(h, minute):
    return lambda total: f"{total // 60} {h} {total % 60} {minute}" if total >= 60 else f"{total} {minute}"


def arabic_words(total):
    h, minute = divmod(total, 60)
    hours = {0: "", 1: "ساعة", 2: "ساعتان"}.get(h, f"{h} ساعات")
    minutes = {0: "", 1: "دقيقة", 2: "دقيقتان"}.get(minute, f"{minute} دقائق" if minute < 11 else f"{minute} دقيقة")
    return " و".join(x for x in (hours, minutes) if x) or "0 دقيقة"


def clock12(t, am="AM", pm="PM", gap=" "):
    return f"{(t.hour - 1) % 12 + 1}:{t.minute:02}{gap}{pm if t.hour > 11 else am}"


def clock24(t):
    return f"{t.hour:02}:{t.minute:02}"


MEET = {
    "en": (("First name", "Last name", "Email", "Duration", "Time joined", "Time exited"), short("hr", "min"), clock12),
    "en-narrow": (("First name", "Last name", "Email", "Duration", "Time joined", "Time exited"), short("hr", "min"), lambda t: clock12(t, gap="\u202f")),
    "fr": (("Prénom", "Nom", "Adresse e-mail", "Durée", "Heure d'arrivée", "Heure de départ"), short("h", "min"), clock24),
    "de": (("Vorname", "Nachname", "E-Mail-Adresse", "Dauer", "Beigetreten um", "Verlassen um"), short("Std.", "Min."), clock24),
    "es": (("Nombre", "Apellidos", "Correo electrónico", "Duración", "Hora de entrada", "Hora de salida"), short("h", "min"), clock24),
    "es-half": (("Nombre", "Apellido", "Correo electrónico", "Duración", "Hora de ingreso", "Hora de salida"), short("h", "min"), lambda t: clock12(t, "a. m.", "p. m.", "\u00a0")),
    "pt": (("Nome", "Sobrenome", "E-mail", "Duração", "Horário de entrada", "Horário de saída"), short("h", "min"), clock24),
    "ar": (("الاسم الأول", "اسم العائلة", "البريد الإلكتروني", "المدة", "وقت الانضمام", "وقت المغادرة"), arabic_words, lambda t: clock12(t, "ص", "م").translate(EASTERN)),
    "ar-short": (("الاسم الأول", "اسم العائلة", "البريد الإلكتروني", "المدة", "وقت الانضمام", "وقت المغادرة"), short("س", "د"), lambda t: clock12(t, "ص", "م")),
    "it": (("Nome", "Cognome", "Email", "Durata", "Ora di ingresso", "Ora di uscita"), short("h", "min"), clock24),
    "nl": (("Voornaam", "Achternaam", "E-mail", "Duur", "Tijd van deelname", "Tijd van vertrek"), short("uur", "min"), clock24),
    "pl": (("Imię", "Nazwisko", "E-mail", "Czas trwania", "Godzina dołączenia", "Godzina wyjścia"), short("godz.", "min"), clock24),
}

ZOOM = {
    "fr": ("Nom (nom d'origine)", "E-mail de l'utilisateur", "Heure d'entrée", "Heure de sortie", "Durée (minutes)", "Invité", "En salle d'attente", "Oui", "Non"),
    "de": ("Name (Originalname)", "Benutzer-E-Mail", "Beitrittszeit", "Austrittszeit", "Dauer (Minuten)", "Gast", "Im Warteraum", "Ja", "Nein"),
    "es": ("Nombre (nombre original)", "Correo electrónico", "Hora de entrada", "Hora de salida", "Duración (minutos)", "Invitado", "En sala de espera", "Sí", "No"),
    "pt": ("Nome (Nome original)", "E-mail do usuário", "Hora de entrada", "Hora de saída", "Duração (minutos)", "Convidado", "Na sala de espera", "Sim", "Não"),
    "it": ("Nome (Nome originale)", "E-mail utente", "Ora di ingresso", "Ora di uscita", "Durata (minuti)", "Ospite", "In sala d'attesa", "Sì", "No"),
    "nl": ("Naam (oorspronkelijke naam)", "E-mail gebruiker", "Tijdstip van deelname", "Tijdstip van verlaten", "Duur (minuten)", "Gast", "In wachtruimte", "Ja", "Nee"),
    "ar": ("الاسم (الاسم الأصلي)", "البريد الإلكتروني للمستخدم", "وقت الانضمام", "وقت المغادرة", "المدة (بالدقائق)", "ضيف", "في غرفة الانتظار", "نعم", "لا"),
    "ru": ("Имя (настоящее имя)", "Электронная почта", "Время входа", "Время выхода", "Продолжительность (минуты)", "Гость", "В зале ожидания", "Да", "Нет"),
    "zh": ("名称（原始名称）", "用户邮箱", "加入时间", "离开时间", "时长（分钟）", "访客", "在等候室", "是", "否"),
    "ja": ("名前（元の名前）", "ユーザーのメール", "参加時刻", "退出時刻", "時間（分）", "ゲスト", "待機室", "はい", "いいえ"),
}
