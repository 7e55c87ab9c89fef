# A feed's own words: what stands in a calendar.
busy = Ocupado
neutral = Compromisso
online = Online
name-busy = Horas ocupadas
theme = Tema
lead = Conduzida por
way-in = O acesso está na sua página pessoal, cuja ligação vem em cada uma das nossas mensagens.

# The page about her feed.
title = Adicionar ao seu calendário
lead-in = O seu programa de calendário pode obter as suas sessões de { $meeting } num endereço só seu e mantê-las atualizadas.
already = O que aceita a partir de uma das nossas mensagens já está no seu calendário. Para não o ver duas vezes, aqui pode ficar de fora o que aceitou.
slow = O Google Calendar consulta um endereço destes só uma ou duas vezes por dia; outros, mais ou menos de hora a hora. Uma alteração tardia chega sempre também por correio.
discreet = Pediu-nos discrição: escolha o que escolher, não terá títulos nem descrições.
address-fresh = Este é o seu endereço
address-once = Só é mostrado agora. Quem o tiver vê o que contém: por favor, não o partilhe.
address-open = Abrir no seu programa de calendário
address-copy = Ou copie o endereço e cole-o onde o seu programa adiciona um calendário «por URL»
level = O que mostra
level-times = Apenas que está ocupada
level-titles = Títulos e horas
level-full = Títulos, horas, temas e quem conduz
without-accepted = Deixar de fora o que aceitei
make = Criar um endereço
keep = Guardar
renew = Criar um endereço novo
end = Eliminá-lo
renew-hint = Alguém viu o seu endereço que não devia? Crie um novo: o antigo deixa de levar a qualquer lado.
used = Última consulta: { $day }.
never-used = Ainda não foi consultado.
kept = Guardado. O seu endereço continua o mesmo.
ended = Eliminado. O endereço já não leva a lado nenhum; o seu programa pode mostrar um erro até o remover de lá.
back = As suas sessões
