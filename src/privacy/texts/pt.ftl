# O que se guarda de uma pessoa, e o seu apagamento. O que começa por org- é lido pelas organizadoras.

title = Os seus dados
back = As suas sessões
intro = Isto é tudo o que aqui se guarda sobre si, e o que lhe acontece se o mandar apagar. Mais ninguém vê esta página.
entries = { $n ->
    [one] { $n } entrada
   *[other] { $n } entradas
  }
kind-you = A sua pessoa
gone-you = O seu nome, endereço, fuso horário, língua, desejos e redes. O apagamento elimina-os.
kind-meetings = Reuniões e oficinas
gone-meetings = Em que participa, e inscrições. O apagamento elimina-o.
kind-time = Quando pode
gone-time = As horas que indicou e as do seu calendário. O apagamento elimina-as.
kind-invitations = Convites e respostas
gone-invitations = Para que foi convidada e o que respondeu. O apagamento elimina-o; das sessões passadas ficam um convite e a sua resposta nos totais, sem nome.
kind-mails = Mensagens
gone-mails = As nossas mensagens e as suas respostas por correio. O apagamento elimina-as, e o que espera não é enviado.
kind-links = Ligações
gone-links = As suas ligações pessoais e endereços de calendário; de cada um, só uma marca. O apagamento põe-lhes fim.
kind-attendance = Presenças
gone-attendance = Quando esteve em que sessão, e os seus certificados. O apagamento deixa uma soma de minutos por sessão, sem nome; os certificados deixam de poder ser verificados.
kind-written = O que escreveu
gone-written = Conclusões, pareceres e textos do relatório. Pertencem à reunião e ficam; o seu nome e o seu endereço saem deles.
kind-account = Conta de organizadora
gone-account = O seu endereço de entrada. Outras organizadoras fecham-na antes de o resto poder ser apagado.

take = Levar os dados
take-why = Um ficheiro com tudo: tabelas para uma folha de cálculo (CSV num ficheiro ZIP), ou JSON para programas.
take-csv = Em tabelas
take-json = Em JSON
address = O seu endereço de correio
address-why = Para que mais ninguém o faça com a sua ligação: o endereço onde recebe as nossas mensagens.
address-wrong = Este não é o endereço onde recebe as nossas mensagens.
address-wait = O endereço esteve errado demasiadas vezes. Espere uma hora e tente de novo.

erase = Mandar apagar
erase-why = Primeiro vê o que acontece.
erase-link = O que aconteceria
erase-title = Mandar apagar os seus dados?
data-back = Os seus dados
will = O que acontece
will-all = O nome, o endereço e tudo o que está indicado como eliminado desaparecem, para todas as reuniões desta aliança e de imediato.
will-ahead = { $n ->
    [one] Há { $n } sessão por diante; o convite termina:
   *[other] Há { $n } sessões por diante; os convites terminam:
  }
will-runs = Outra pessoa tem de as facilitar ou relatar; o secretariado verá que não há ninguém:
will-counted = { $n ->
    [one] { $n } sessão continua a contar uma pessoa, sem nome.
   *[other] { $n } sessões continuam a contar uma pessoa, sem nome.
  }
will-links = Todas as ligações pessoais e endereços de calendário deixam de funcionar, também o desta página.
will-mark = Fica uma marca da qual não se pode recuperar o endereço, para que nenhuma lista a traga de volta sem pedido.
will-back = Não se pode desfazer. As mensagens que já chegaram a algum lado ficam lá.
refused = Agora não é possível:
tell = As sessões no calendário
tell-yes = Enviar primeiro os cancelamentos, para que saiam do calendário. O endereço desaparece assim que tenham saído, o mais tardar dois dias depois.
tell-no = Nenhuma mensagem mais.
sure = Sei que não se pode desfazer.
sure-missing = Assinale primeiro esta caixa.
erase-now = Apagar tudo
done-title = Apagado
done = Já nada aqui se guarda que fale de si.
done-but = Tudo o que aqui fala de si foi apagado, exceto as últimas mensagens que lhe chegam e o seu endereço.
done-told = { $n ->
    [one] { $n } cancelamento vai a caminho; o seu endereço desaparece com ele.
   *[other] { $n } cancelamentos vão a caminho; o seu endereço desaparece com o último.
  }
done-bye = Já pode fechar esta página.

org-title = Dados de { $name }
org-back = Pessoas
org-intro = Tudo o que se guarda sobre ela, e o que lhe acontece ao ser apagado. Quem lê «o seu» é ela.
org-erase-title = Apagar os dados de { $name }?
org-address = O endereço de correio dela
org-address-why = Escrito mais uma vez, para que ninguém seja apagado por engano.
org-address-wrong = Este não é o endereço dela.
org-sure = Ela deseja-o, e sei que não se pode desfazer.
org-done = Já nada se guarda que fale dela. Se uma lista trouxer de novo o endereço dela, é recusada e diz porquê.
org-done-but = Tudo o que fala dela foi apagado, exceto as últimas mensagens que lhe chegam e o seu endereço. Se uma lista trouxer de novo o endereço dela, é recusada e diz porquê.
org-done-told = { $n ->
    [one] { $n } cancelamento vai a caminho dela; o endereço dela desaparece com ele.
   *[other] { $n } cancelamentos vão a caminho dela; o endereço dela desaparece com o último.
  }
org-open = Estas sessões precisam de alguém que facilite ou relate em lugar dela:
org-name-left = Outra pessoa tem o mesmo nome, ou é uma palavra curta: os textos em que só está o nome ficaram como estavam.
readmit = Trazer alguém de volta
readmit-why = Quem mandou apagar os seus dados não pode voltar a figurar numa lista, para que nenhuma folha antiga a traga. Se ela própria deseja voltar, diga-o aqui; depois importe-a ou acrescente-a como qualquer pessoa.
readmit-address = O endereço de correio dela
readmit-button = Ela deseja voltar
readmit-done = Já pode figurar em listas.

mail-open-subject = Uma sessão precisa de outra pessoa: { $name }
mail-open = Uma pessoa que devia facilitar { $codes } ou relatá-lo em { $meeting } mandou apagar os seus dados. Por favor, indique outra pessoa.
mail-open-link = Oficinas
