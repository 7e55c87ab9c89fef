# The list of mails, and one of them.
title = Correios
one-title = Um correio
n-sent = { $n ->
    [one] { $n } enviado
   *[other] { $n } enviados
  }
n-waiting = { $n } à espera
n-refused = { $n ->
    [one] { $n } recusado
   *[other] { $n } recusados
  }
n-replaced = { $n ->
    [one] { $n } substituído por outro posterior
   *[other] { $n } substituídos por outro posterior
  }
n-given-up = { $n ->
    [one] { $n } abandonado
   *[other] { $n } abandonados
  }
n-quarantined = { $n } postos de lado, porque não são correios
look-again = Ver de novo
try-out = Isto é um ensaio: nada sai desta máquina. Cada correio é um ficheiro em { $folder }.
believed = O nosso correio é acreditado?
believed-what = O que o serviço de nomes deve dizer do nosso domínio.
none = Ainda não há correios. Quando se publica um programa, escreve-se a todas as pessoas a quem diz respeito.
release = Publicar um programa
number = N.º
to = Para
subject = Assunto
kind = Tipo
state = Estado
when = Quando
newer = Mais recentes
older = Mais antigos
state-sent = enviado
state-failed = recusado
state-queued = à espera
state-leased = a caminho
state-superseded = substituído por outro posterior
state-expired = abandonado
state-quarantined = posto de lado
kind-invitation = convite
kind-update = alteração
kind-cancellation = cancelamento
kind-registration = inscrição
kind-certificate = certificado
kind-approval = aprovação
kind-sign-in = início de sessão
kind-address-corrected = endereço corrigido
kind-open-part = parte aberta
what-she-reads = O que lê
open-hers = Abrir a página dela
open-hers-hint = (só num ensaio: fora dele, mais ninguém tem esta ligação)
what-calendar-reads = O que lê o calendário dela
all-mails = Todos os correios
as-it-is = A mensagem tal como é

# The page about the name service.
setup-lead = Os grandes recetores recusam o correio cujo domínio não diz quem pode enviar por ele. Peça ao seu serviço de nomes os registos do domínio e cole as respostas: linhas de um ficheiro de zona, a saída de dig, host ou nslookup, ou nome, tipo e texto. Nada é procurado daqui e nada é guardado.
own-key = A nossa chave de assinatura está nas definições. O seu registo:
no-key = Não há chave de assinatura nas definições: se o servidor de correio não assinar, os correios saem sem assinatura. { $command } faz uma.
to-mend = { $n ->
    [0] Nada há a corrigir
    [one] Há { $n } coisa a corrigir
   *[other] Há { $n } coisas a corrigir
  }
records-read = { $n ->
    [one] Foi lido { $n } registo.
   *[other] Foram lidos { $n } registos.
  }
line-passed = A linha { $n } não é um registo e foi passada: { $line }.
about = Sobre
said = O que se diz
publish = Publicar:
is-ok = bem
is-unsure = incerto
is-missing = falta
is-wrong = errado
from-mailbox = Os correios vêm de
key-name = Nome da chave
key-name-hint = o seletor, por exemplo s1
signs = Domínio que assina
signs-hint = vazio: o da caixa de correio
machine = Máquina que entrega o nosso correio ao mundo
machine-hint = nome ou endereço; pode ficar vazio
records = Registos
look = Examiná-los
