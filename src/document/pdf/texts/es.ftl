contents = Índice
letters-missing = Los recuadros ocupan el lugar de letras para las que el equipo que creó este archivo no tiene tipo de letra.
