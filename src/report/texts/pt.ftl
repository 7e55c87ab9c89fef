comma = {", "}
semicolon = {"; "}
colon = :
number = { $n }
percent = { $n } %
report = Relatório da reunião
for-secretariat = Apenas para o Secretariado: contém números pequenos e textos que ainda não foram aprovados.
for-alliance = Para as redes da aliança.
as-of = Situação em { $day }
days = De { $first } a { $last }
introduction = Introdução
introduction-facts = “{ $meeting }” realizou-se em linha de { $first } a { $last }, com { $sessions } e { $networks }.
n-sessions = { $n ->
    [one] { $n } sessão
   *[other] { $n } sessões
    }
n-networks = { $n ->
    [one] { $n } rede
   *[other] { $n } redes
    }
networks = As redes
label-joined = Na aliança desde
label-members = Integrantes convidadas para esta reunião
label-led = Sessões conduzidas
opening = Abertura
workshops = Oficinas
closing = Encerramento
label-theme = Tema
label-when = Data e hora
label-utc = Em UTC
label-lead = Condução
label-open = Aberta a
label-facilitators = { $n ->
    [one] Facilitação
   *[other] Facilitação
    }
label-rapporteurs = { $n ->
    [one] Relatoria
   *[other] Relatoria
    }
label-present = Presença
not-released = não consta do programa publicado
secretariat = o Secretariado
open-public = todas as pessoas inscritas
open-members = integrantes das redes
present-of-invited = { $present } de { $invited } pessoas convidadas ({ $rate })
no-record = não há registo de presenças
insights = Principais conclusões
recommendations = Recomendações
to-networks = Às redes
to-policymakers = Aos decisores políticos
supported-by = com o apoio de { $networks }
status-adopted = adotada
status-proposed = proposta
not-agreed-draft = Rascunho: ainda não enviado ao grupo de contacto.
not-agreed-review = Com o grupo de contacto: ainda não aprovado.
not-agreed-objected = Não aprovado: objeções de { $networks }.
participation = Participação por rede
participation-how = Conta como presente quem esteve ligada 15 minutos ou um quarto da sessão, o que for mais curto, salvo se a reunião tiver fixado outra medida. Os números abrangem todas as sessões com registo de presenças; quem foi convidada para várias conta em cada uma. Cada pessoa conta na rede que a representa. A taxa de presença é a parte das pessoas convidadas que esteve presente.
small-numbers = Os números de menos de { $k } pessoas não são mostrados (–), nem aqueles de que se deduziriam.
rounded = Os números de pessoas estão arredondados ao múltiplo de 5 mais próximo, e as taxas são calculadas com os números arredondados.
participation-caption = Participação por rede, todas as sessões com registo de presenças
column-network = Rede
column-invited = Convidadas
column-present = Presentes entre as convidadas
column-rate = Taxa de presença
all = Total
partners = Parceiros e público
label-unidentified = Nomes dos registos de presenças que não foi possível atribuir a ninguém
all-recommendations = Todas as recomendações
all-recommendations-how = O que as redes aprovaram, de todas as sessões.
programme = Anexo: o programa
programme-caption = As sessões em UTC e na hora da reunião
column-session = Sessão
column-utc = UTC
usual-zone-how = A hora habitual de uma rede é a da maioria das suas integrantes.
zones-caption = As sessões na hora habitual de cada rede
acknowledgements = Agradecimentos
acknowledgements-facts = Este relatório assenta no trabalho de quem conduziu as sessões, de quem registou o que elas trouxeram, do grupo de contacto e de todas as pessoas que participaram.
