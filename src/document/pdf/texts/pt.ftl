contents = Índice
letters-missing = Os quadrados estão no lugar de letras para as quais a máquina que criou este ficheiro não tem tipo de letra.
