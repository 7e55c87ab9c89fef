title = Respostas
none-yet = Ainda ninguém foi convidado.
release-first = Publique um programa
then-invited = e todas as pessoas abrangidas são convidadas.
network = Rede
invited = Convidadas
accepted = Aceitam
tentative = Talvez
declined = Recusam
no-answer = Sem resposta
partners = parceiros e público
name = Nome
part = Papel
answer = Resposta
part-facilitator = facilitadora
part-rapporteur = relatora
part-required = necessária
part-optional = opcional
answer-needs-action = sem resposta
answer-accepted = aceita
answer-tentative = talvez
answer-declined = recusa
enter = Registar uma resposta que chegou de outra forma
enter-hint = Por telefone, por exemplo. Conta como a dela, e ela pode mudá-la.
session = Sessão
her-address = O endereço de correio dela
keep = Guardar a resposta
nothing-kept = Nada foi alterado.
to-field = Ao campo a corrigir
done-kept = A resposta para { $code } está guardada: { $answer }.
done-ended = { $n ->
    [0] Ela não tem nenhuma ligação pessoal em vigor: não havia nada a terminar.
    [one] Terminou { $n } ligação pessoal dela; a próxima mensagem traz uma nova.
   *[other] Terminaram { $n } ligações pessoais dela; a próxima mensagem traz uma nova.
  }
end = Terminar as ligações pessoais de alguém
end-hint = Depois de um telemóvel perdido ou de uma mensagem reencaminhada. As ligações antigas dela deixam de funcionar; a próxima mensagem traz uma nova. Um endereço de onde o calendário dela é lido termina-se em
calendars = Calendários
end-them = Terminar as ligações dela
people-invited = { $n ->
    [one] A pessoa convidada
   *[other] As { $n } pessoas convidadas
  }
minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
  }
