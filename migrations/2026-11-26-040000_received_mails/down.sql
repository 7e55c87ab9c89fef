DROP TABLE mail_answers;
DROP TABLE received_mails;
