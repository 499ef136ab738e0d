devExtreme('batch')
