contents = Table des matières
letters-missing = Les cases tiennent lieu de lettres pour lesquelles la machine qui a produit ce fichier n’a pas de police.
