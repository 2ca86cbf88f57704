// Whether an entity has a relation like this.
EXISTS { MATCH («row»)«pattern»(«other»:`«label»`) WHERE «where» }
