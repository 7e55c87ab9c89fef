title = Certificado de participação
page-lead = É isto que diria o seu certificado de { $meeting }. Uma sessão conta quando o seu registo é definitivo e se esteve tempo suficiente para contar como presente.
day = Data
session = Sessão
own = segundo a sua própria declaração
minutes-column = Minutos
sessions = { $n ->
    [one] { $n } sessão
   *[other] { $n } sessões
}
minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
}
total = { $sessions }, { $minutes } no total
open = { $n ->
    [one] Outra sessão conta-a como presente até agora; o seu registo ainda não é definitivo.
   *[other] Outras { $n } sessões contam-na como presente até agora; os seus registos ainda não são definitivos.
}
nothing = Ainda não há nada a certificar: nenhum registo definitivo de uma sessão a conta como presente.
nothing-recorded = Nenhum registo deste encontro a conta como presente. Se for um erro, escreva para { $mailbox }.
send = Enviar-me por correio eletrónico
send-hint = Segue para { $address } em PDF, na língua desta página.
download = Descarregar
wish = Enviar-me quando existir
sent = O seu certificado vai a caminho de { $address }. É enviado no máximo uma vez por dia.
noted = Anotado. As organizadoras enviam-no quando os registos forem definitivos.
keep-safe = O documento tem o seu nome, o da aliança e as sessões. Guarde-o onde só o encontre quem o pode saber.
code-why = Tem um código. Quem o consultar vê quando foi emitido e quantas sessões e minutos diz, e nenhum nome.
back = Voltar à sua página
paper-lead = Certifica-se que
paper-part = participou em { $meeting }, realizado em linha de { $first } a { $last }, e esteve presente nestas sessões:
paper-own = segundo declaração da própria
paper-issued = Emitido em { $day }
paper-check = Código { $code }. Quem tiver este documento pode verificá-lo aqui:
letter-subject = O seu documento
letter-lead = Segue em anexo o seu certificado de participação: { $sessions }, { $minutes } no total.
letter-lead-discreet = Segue em anexo o seu documento.
letter-new = Substitui qualquer documento anterior.
letter-ask = Perguntas: { $mailbox }
check-title = Verificar um certificado
check-holds = Este código é autêntico.
check-issued = Emitido em { $day }: { $sessions }, { $minutes } no total.
check-compare = Compare com o documento. De propósito, aqui não se mostra nenhum nome.
check-corrected = Este código foi emitido, mas os registos de presença dizem hoje outra coisa. Peça um certificado mais recente a quem lhe mostrou o documento.
check-unknown = Nenhum certificado tem este código. Compare-o com o documento, letra a letra.
check-code = Código

org-title = Certificados de presença
org-lead = Um certificado diz em que sessões alguém esteve presente, assim que os registos são definitivos. É dado a pedido: as pessoas pedem-no na sua página pessoal, ou envia-o aqui. Quem tem o papel pode verificar o código numa página que não nomeia ninguém.
org-nothing = Nenhum registo de presenças conta ainda alguém como presente.
org-import-first = Importe primeiro o relatório de uma plataforma na página Presenças.
org-name = Nome
org-sessions = Sessões
org-minutes = Minutos
org-open = Ainda não definitivas
org-given = Entregue
org-do = Ação
org-asked = pedido
org-mailed = enviado { $when }
org-send = Enviar
org-send-her = Enviar o certificado a { $name }
org-file = Ficheiro
org-file-her = Ficheiro do certificado de { $name }
org-send-asked = { $n ->
    [one] Enviar à pessoa que o pediu
   *[other] Enviar às { $n } pessoas que o pediram
  }
org-waiting = { $n ->
    [one] { $n } pessoa pediu-o e ainda não o pode ter: nenhum registo definitivo a conta como presente.
   *[other] { $n } pessoas pediram-no e ainda não o podem ter: nenhum registo definitivo as conta como presentes.
  }
org-sent = { $n ->
    [one] { $n } certificado a caminho.
   *[other] { $n } certificados a caminho.
  }
org-went = { $n ->
    [one] { $n } já saiu hoje.
   *[other] { $n } já saíram hoje.
  }
org-cannot = { $n ->
    [one] { $n } que o pediu ainda não o pode ter.
   *[other] { $n } que o pediram ainda não o podem ter.
  }
