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

# The pages on which an organiser writes, reads and publishes the report.
e-report = Relatório
e-lead = Escrito a partir do que se sabe da reunião, em cinco línguas: sessões, presenças e o que as oficinas trouxeram. A introdução, as redes, a abertura, as oficinas, o encerramento e os agradecimentos escrevem-se abaixo.
e-insights = O que as oficinas trouxeram
e-saved-texts = Os textos estão guardados.
e-saved-published = O relatório está publicado.
e-saved-withdrawn = O relatório já não está publicado. As cópias continuam guardadas aqui.
e-nothing-kept = Ainda nada foi guardado; o que escreveu está abaixo.
e-read = Lê-lo, levá-lo
e-language = Língua
e-audience = Para quem
e-audience-secretariat = o Secretariado
e-audience-alliance = as redes
e-audience-public = o mundo
e-audience-hint = As redes nada leem que não tenha sido enviado ao grupo de contacto, nem números de menos de 5 pessoas; o mundo só o que está acordado, ninguém pelo nome, e nenhum número de menos de 10.
e-open-page = Abrir como página
e-world = Perante o mundo
e-not-published = Não publicado. Publicar fixa o relatório para o mundo tal como está agora e mostra-o a todos em { $address }.
e-published = Publicado. O que escrever agora aparece lá quando publicar de novo.
e-published-one = número { $n }, { $when }, por { $by }
e-not-final = Nem todos os registos de presenças são definitivos. Publique quando o forem: entre duas publicações que diferem em poucas pessoas, essas poucas podem deduzir-se.
e-attendance = Presenças
e-languages = Línguas
e-publish = Publicar
e-publish-anew = Publicar de novo
e-take-back = Retirá-lo
e-texts = Textos
e-texts-language = Língua dos textos
e-markup = Uma linha vazia começa um parágrafo, { $item } no início da linha um elemento de lista, { $bold } é negrito; nada mais é marca. Vazia, uma parte diz o que dizem os factos, ou é omitida. Um hífen sozinho omite-a.
e-meanwhile = { $by } escreveu isto entretanto (versão { $n }); o seu está no campo. Ao guardar, o seu toma o lugar.
e-empty-says = Vazia, diz:
e-all-versions = Todas as versões
e-version = versão { $n }, { $by }, { $when }
e-save = Guardar todos os textos
e-texts-and = Textos e publicação
e-show = Mostrar
e-for-secretariat = para o Secretariado
e-for-alliance = para a aliança
e-for-public = para o público
e-every-version = Todas as versões deste texto, a mais recente primeiro.
e-back = Voltar ao relatório
e-nothing-yet = Ainda nada foi escrito.
e-version-n = Versão { $n }
e-when-by = { $when }, por { $by }
e-empty = Vazia: o que dizem os factos.
e-left-out = Omitida.
