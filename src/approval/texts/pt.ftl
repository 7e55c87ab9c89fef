# An approval: the pages of the contact group and of the organiser, and the mails.

# Names, times and durations come ready made.
comma = {", "}
hours = { $hours } h { $minutes }
not-named = sem nome aqui
moved-added = { $code } é nova: { $when }.
moved-removed = { $code } já não está; era { $when }.
moved-to = { $code } passa de { $was } para { $is }.
moved-length = { $code } dura { $is } minutos em vez de { $was }.

# Mails.
mail-asked = O programa proposto para { $meeting } está com o grupo de contacto. Diga, por favor, em nome de { $network }, se a rede concorda ou se opõe.
mail-asked-discreet = Uma pergunta aguarda a sua resposta.
mail-asked-subject = Responda, por favor, por { $network }: o programa proposto
mail-asked-subject-discreet = Uma pergunta para si
mail-again = Outro programa de { $meeting } foi apresentado ao grupo de contacto; substitui o anterior, e o que se disse desse já não conta. Diga, por favor, em nome de { $network }, se a rede concorda ou se opõe. A sua página mostra o que mudou.
mail-again-discreet = Uma pergunta mudou e aguarda a sua resposta.
mail-again-subject = Responda, por favor, por { $network }: outro programa
mail-again-subject-discreet = De novo uma pergunta para si
mail-reminded = { $network } ainda não disse o que pensa do programa proposto para { $meeting }. Diga, por favor, se concorda ou se opõe.
mail-reminded-discreet = Uma pergunta ainda aguarda a sua resposta.
mail-reminded-subject = Lembrete: responda, por favor, por { $network }
mail-reminded-subject-discreet = Lembrete: uma pergunta para si
mail-until = Responda até
mail-link = O programa e a palavra da sua rede
mail-link-discreet = A sua página
mail-yours = Esta ligação é só sua: não a passe a ninguém.
mail-ask = Perguntas? Escreva para { $mailbox }.

# The page of the contact group.
hers-title = O programa proposto
hers-for = Fala por { $network } no grupo de contacto de { $meeting }. Eis o que o programa pede à sua rede, ao lado das outras.
hers-nothing = Neste momento nada está com o grupo de contacto. Quando um programa for apresentado, receberá uma mensagem.
hers-saved = A palavra da sua rede está guardada.
hers-superseded = Entretanto outro programa foi apresentado ao grupo de contacto: está abaixo. As suas palavras continuam no campo; nada delas foi guardado ainda. Veja o novo programa e depois responda.
hers-closed = Esta pergunta foi entretanto encerrada; a sua resposta não foi guardada. Se a sua rede pensa de outro modo, escreva ao Secretariado.
hers-lost = O que tinha escrito
hers-lost-how = Não foi guardado. Se ainda for válido, copie-o e envie-o ao Secretariado:
hers-reason-missing = Diga, por favor, porque se opõe a sua rede: só assim o programa pode ser mudado.
hers-reason-long = A razão tem mais de 2000 caracteres: encurte-a, por favor.
hers-choose = Escolha se a sua rede concorda ou se opõe.
hers-agreed = A sua rede concorda.
hers-objected = A sua rede opõe-se.
hers-silent = A sua rede ainda não disse nada.
heard = Responderam { $n } de { $all } redes.
until = Resposta até
why-on = Porquê:
costs = O que pede à sua rede
costs-how = Tempo impróprio por pessoa: as horas fora do trabalho contam uma vez, as de sono mais; inclui o que vem de anos anteriores. «Não podem» conta, em todas as sessões, quantas vezes uma convidada não está livre; não se mostra onde uma rede tem aqui poucas pessoas.
network = Rede
burden = Tempo impróprio por pessoa
earlier-years = De anos anteriores
cannot = Não podem
cannot-of = { $n } de { $all }
few = não se mostra
yours = a sua
programme = O programa, na hora da sua rede
meeting-time = Hora da reunião:
own-free = Da sua rede podem vir { $free } de { $invited }.
own-night = noite para { $n }
all-free = No total podem vir { $free } de { $invited }.
why-here = O que mudaria uma hora antes ou depois
unplaced = { $code } · { $title } não tem hora neste programa.
your-word = A palavra da sua rede
agree = Concordamos
object = Opomo-nos
changeable = Pode mudá-la até o programa ficar decidido. As organizadoras veem a razão; as outras redes não.
your-page = A sua página

# On both pages.
reason = Razão
reason-hint = necessária com uma objeção
changes = O que muda face ao programa anterior
note-title = As organizadoras dizem
state-approved = Todas as redes concordaram: o programa está aprovado.
state-settled = As organizadoras seguem com ele, embora nem todas as redes tenham concordado.
state-withdrawn = Foi retirado: nada se pede às redes.
state-superseded = Outro programa tomou o seu lugar.

# The organiser's page.
title = Aprovação pelo grupo de contacto
intro = Apresente uma proposta ao grupo de contacto: as coordenadoras de cada rede recebem uma mensagem com uma ligação pessoal, veem o que o programa pede à sua rede ao lado das outras, e concordam ou opõem-se com uma razão.
refused = Nada foi guardado:
what-proposal = Proposta { $n }
what-starts = Uma tabela de horas
proposal-of = Proposta { $n } · { $when }
asked-title = Apresentado
asked = { $when }, por { $by }
closed = { $when }, { $by }.
words-caption = O que diz cada rede
word = A sua palavra
who-said = Quem o disse
word-agrees = concorda
word-objects = opõe-se
word-silent = ainda não
nobody-to-ask = Não tem coordenadora nesta reunião: anote a sua palavra à mão.
written-to = escreveu-se a:
by-link = { $who }, { $when }, pela sua ligação
by-organiser = { $who }, { $when }; anotado por { $by }
stands-open = Com o grupo de contacto: responderam { $n } de { $all } redes. Faltam: { $list }
stands-objected = { $n ->
    [one] { $list } opõe-se
   *[other] { $list } opõem-se
  }
released-as = Está publicado: versão { $n }.
release-it = Ver o que mudaria ao publicá-lo
remind = Lembrar quem não respondeu
hear = Anotar uma palavra que chegou de outro modo
hear-how = Por telefone, por exemplo. Conta como a da rede, que a pode mudar pela sua ligação.
said-by = Quem falou pela rede
keep-word = Guardar a palavra
go-on = Seguir sem todas as redes
go-on-how = O programa conta então como aprovado. A razão fica guardada e o grupo de contacto lê-a.
reason-go-on = Porque se segue
take-back = Retirar
take-back-how = Nada mais se pede às redes. O que se disse fica guardado.
reason-back = Porquê (opcional)
log = Todas as palavras, por ordem
put = Apresentar um programa
put-another = Apresentar outro programa
put-supersedes = Toma o lugar do de cima: pergunta-se de novo às redes, que veem o que mudou.
no-proposals = Ainda não há propostas.
to-proposals = Peça uma ao planeador
which = Qual
answer-by = Respostas até ao fim de
note = O que quer dizer às redes
note-hint = opcional
put-button = Apresentá-lo ao grupo de contacto
earlier = Apresentados antes
passes = Publicado sem a palavra do grupo de contacto
pass = Versão { $n }, { $when }, por { $by }: { $why }
rule = O que é preciso para publicar
rule-recommended = Depois de perguntado o grupo de contacto, publicar o que não aprovou exige uma razão, que fica guardada.
rule-required = Nada é publicado que o grupo de contacto não tenha aprovado.
rule-keep = Guardar
done-asked = O programa está com o grupo de contacto; escreve-se às suas coordenadoras.
done-reminded = { $n ->
    [one] { $n } lembrete está a caminho.
   *[other] { $n } lembretes estão a caminho.
  }
done-heard = A palavra da rede está guardada.
done-settled = O programa conta como aprovado; a razão está guardada.
done-withdrawn = Está retirado.
done-rule = A regra está guardada.
