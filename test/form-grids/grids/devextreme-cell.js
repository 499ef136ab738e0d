devExtreme('cell')
