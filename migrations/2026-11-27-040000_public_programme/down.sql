DROP TABLE public_programmes;
