title = Presenças
none-yet = Ainda não há sessões.
release-first = Publique primeiro um programa.
records = Registos
records-are = { $recorded } de { $all } sessões, { $final } definitivas
answered = Responderam
of-invitations = { $share } convites
of-invited = Das convidadas
present-of-invited = Presentes das convidadas
over-recorded = { $share }, nas sessões com registo
present-in-all = Presenças ao todo
times-minutes = { $n ->
    [one] { $n } vez
   *[other] { $n } vezes
  }, { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
  }
unidentified = Por identificar
names = { $n ->
    [one] { $n } nome
   *[other] { $n } nomes
  }
workbook = Todas as tabelas num livro (XLSX)
by-network-csv = Por rede (CSV)
by-person-csv = Por pessoa (CSV)
by-session-csv = Por sessão (CSV)
sessions = Sessões
session = Sessão
when = Quando
record = Registo
present = Presentes
minutes = Minutos
state-none = ainda nenhum
state-draft = rascunho
state-final = definitivo
sessions-hint = Sem registo ninguém conta como ausente. Uma sessão leva à sua lista de presenças, ao ficheiro da plataforma e aos nomes.
networks = Redes
network = Rede
networks-hint = Segundo a rede que representa cada pessoa nesse dia. O tempo impróprio é o que as sessões publicadas pedem a um membro: uma hora fora do trabalho conta uma vez, uma de sono quatro. Os dois estão lado a lado porque se explicam um ao outro.
unsocial = Tempo impróprio por pessoa
partners = parceiros e público
all-people = todas as pessoas
week-by-week = Semana a semana
weeks-hint = Presentes das convidadas, nas sessões com registo.
week = de { $from } a { $to }
pictures = Gráficos
as-whom = Como quem se veem os gráficos
as-you = Como os vê
as-networks = Como as redes os podem ver
as-all = Como toda a gente os pode ver
by-network = Sessões por rede
one-by-network = { $code } por rede
counted-from = presente a partir de { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
  } · { $n ->
    [one] { $n } nome por identificar
   *[other] { $n } nomes por identificar
  }
one-workbook = livro
invited = Convidadas
oneself = Acrescentar-se a si própria
oneself-allow = Depois de uma sessão pode dizer-se que se esteve lá, até o registo ser definitivo
oneself-hint = Nas páginas pessoais. Essas entradas ficam marcadas em todas as tabelas como ditas por ela própria. Durante uma sessão toda a convidada pode registar a sua presença. Um registo reaberto só as aceita se isto tiver sido guardado aqui assinalado.
keep = Guardar
share = { $percent } de { $of }
share-whole = { $percent } ({ $part } de { $of })
