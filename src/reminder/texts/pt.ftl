title = Lembretes
lead = Trata-se dos lembretes e resumos semanais da reunião «{ $meeting }» e das seguintes. Os convites, as mudanças e os cancelamentos chegam na mesma.
lead-discreet = Trata-se dos lembretes e resumos semanais dos seus compromissos. Os convites, as mudanças e os cancelamentos chegam na mesma.
is-on = Recebe lembretes.
is-off = Não recebe lembretes.
done-off = Feito: deixa de receber lembretes.
done-on = Feito: volta a receber lembretes.
turn-off = Não me enviar mais lembretes
turn-on = Voltar a enviar-me lembretes

org-title = Lembretes
org-lead = Mensagens simples a par dos convites; nenhuma altera um calendário. Cada uma é escrita uma vez, por si, enquanto o serviço funciona. Uma sessão mudada recebe novas; quem recusou, foi retirada ou desligou os lembretes não recebe nenhuma. As alterações e cancelamentos saem sempre, seja o que for que esteja definido aqui.
org-kept = Guardado.
org-when = Quando
org-first = Primeiro lembrete
org-first-unit = horas antes de uma sessão; vazio: nenhum
org-first-hint = Se isso calhar entre as 22:00 e as 07:00 dela, chega às 20:00 da véspera.
org-second = Segundo lembrete
org-second-unit = minutos antes de uma sessão; vazio: nenhum
org-second-hint = Seja a que horas for. Depois do início já não é enviado.
org-ask-after = Ainda sem resposta
org-ask-after-unit = dias depois de lhe perguntarem; vazio: não
org-ask-before = … ou dias antes da sessão, o que vier primeiro
org-ask-before-unit = vazio: não
org-ask-hint = No máximo uma vez por pessoa e sessão.
org-week = A agenda da semana, ao domingo às 18:00 dela, a quem tenha uma sessão nela
org-keep = Guardar estes prazos
org-next = O que sai a seguir
org-none = Nada, tal como está. Os lembretes decorrem das sessões publicadas que estão por vir e de quem está convidada.
org-what = O quê
org-about = Sobre
org-mails = Mensagens
org-written = Escritos até agora
org-last = Último
org-became = O que foi de cada um está em
org-delivery = Envios
org-kind-first = primeiro lembrete
org-kind-second = segundo lembrete
org-kind-week = agenda da semana
org-kind-answer = ainda sem resposta
org-list-all = lista-os todos
org-due = { $n ->
    [one] { $n } mensagem está na hora e é escrita em meio minuto enquanto o serviço funciona.
   *[other] { $n } mensagens estão na hora e são escritas em meio minuto enquanto o serviço funciona.
  }
org-more = { $n ->
    [one] E mais { $n } momento depois:
   *[other] E mais { $n } momentos depois:
  }
org-without = { $n ->
    [one] { $n } pessoa da reunião desligou os lembretes.
   *[other] { $n } pessoas da reunião desligaram os lembretes.
  }
