contents = Contents
letters-missing = Boxes stand for letters that the machine which made this file has no font for.
